package parser

// Decode gives the decoded text that byte places of a Report of src point into, for
// showing a place as line and column. It reads the input once more: only people need
// it.
func (p *Parser) Decode(src Source) (string, error) {
	d, err := p.read(src)
	if err != nil {
		return "", err
	}
	return d.Text, nil
}
