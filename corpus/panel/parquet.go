package panel

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strconv"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"
)

// parquetFile is one table as Parquet.
type parquetFile struct {
	table table
	f     *os.File
	w     *parquet.GenericWriter[any]
	rows  []parquet.Row
	held  int // rows in the row group that is being filled
}

// rowGroup bounds the rows that wait in memory: a row of the wide table has 400 values.
const rowGroup = 1_000_000 // values

// parquetTables are those that are big enough to want it.
func parquetTables() []table { return []table{cellsTable, panelTable()} }

func createParquet(dir string, t table) (*parquetFile, error) {
	f, err := os.Create(filepath.Join(dir, t.name+".parquet"))
	if err != nil {
		return nil, err
	}
	w := parquet.NewGenericWriter[any](f, parquetSchema(t), parquet.Compression(&zstd.Codec{Level: zstd.SpeedDefault}),
		parquet.CreatedBy("nianbao", "", ""))
	return &parquetFile{table: t, f: f, w: w}, nil
}

// parquetSchema goes by way of a struct type, which keeps the order of the columns.
func parquetSchema(t table) *parquet.Schema {
	var fields []reflect.StructField
	for i, f := range t.fields {
		typ, dict := reflect.TypeFor[string](), ",dict"
		switch f.typ {
		case "integer":
			typ, dict = reflect.TypeFor[int64](), ""
		case "number":
			typ, dict = reflect.TypeFor[float64](), ""
		}
		if f.name == "place" || f.name == "raw" {
			dict = "" // few values come twice
		}
		fields = append(fields, reflect.StructField{Name: fmt.Sprintf("F%d", i), Type: typ,
			Tag: reflect.StructTag(`parquet:"` + f.name + `,optional` + dict + `"`)})
	}
	return parquet.NewSchema(t.name, parquet.SchemaOf(reflect.New(reflect.StructOf(fields)).Interface()))
}

func (p *parquetFile) add(t *texts) error {
	p.rows = p.rows[:0]
	for _, text := range t.rows[p.table.name] {
		row := make(parquet.Row, len(text))
		for i, s := range text {
			v, err := parquetValue(p.table.fields[i].typ, s)
			if err != nil {
				return fmt.Errorf("%s.parquet: %s: %w", p.table.name, p.table.fields[i].name, err)
			}
			level := 1
			if s == "" {
				level = 0
			}
			row[i] = v.Level(0, level, i)
		}
		p.rows = append(p.rows, row)
	}
	if len(p.rows) == 0 {
		return nil
	}
	if p.held += len(p.rows) * len(p.table.fields); p.held > rowGroup {
		p.held = 0
		if err := p.w.Flush(); err != nil {
			return err
		}
	}
	_, err := p.w.WriteRows(p.rows)
	return err
}

func parquetValue(typ, s string) (parquet.Value, error) {
	switch {
	case s == "":
		return parquet.Value{}, nil
	case typ == "integer":
		n, err := strconv.ParseInt(s, 10, 64)
		return parquet.Int64Value(n), err
	case typ == "number":
		x, err := strconv.ParseFloat(s, 64)
		return parquet.DoubleValue(x), err
	}
	return parquet.ByteArrayValue([]byte(s)), nil
}

func (p *parquetFile) finish() error { return p.w.Close() }

func (p *parquetFile) close() error { return p.f.Close() }
