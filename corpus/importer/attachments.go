package importer

import (
	"context"
	"database/sql"
)

// missingAttachments are documents that pages in the store link to, which are not there
// and on no list. They are listed for the next fetch if that is wanted, else counted.
func (im *importer) missingAttachments() error {
	return im.store.Update(context.WithoutCancel(im.ctx), func(tx *sql.Tx) error {
		rows, err := tx.Query(`SELECT DISTINCT target FROM link WHERE kind = 'attachment'
			AND NOT EXISTS (SELECT 1 FROM capture WHERE capture.url = target) AND NOT EXISTS (SELECT 1 FROM task WHERE task.url = target) ORDER BY target`)
		if err != nil {
			return err
		}
		var list []string
		for rows.Next() {
			var target string
			if err := rows.Scan(&target); err != nil {
				rows.Close()
				return err
			}
			list = append(list, target)
		}
		if err := rows.Close(); err != nil {
			return err
		}
		if !im.o.Attachments {
			im.stats.Missing = len(list)
			return nil
		}
		for _, a := range list {
			if err := addTask(tx, a, "attachment", "open", ""); err != nil {
				return err
			}
		}
		im.stats.URLs += len(list)
		return nil
	})
}
