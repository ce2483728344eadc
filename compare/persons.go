package compare

import "slices"

// Persons are those of whom something is told, in the order in which All lists
// what it finds about them.
func (c *Collection) Persons() []string { return slices.Clone(c.order) }
