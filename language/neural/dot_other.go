//go:build !amd64

package neural

const fast = false

func dotBlocks(int, *int16, *int16, *int16, *int16, *int16, *int16, *[8]int32) {}

func dot2x4(int, *float32, *float32, *float32, *float32, *float32, *float32, *[8]float32) {}

func addBlocks(int, *int16, *int16) {}

func addScaledBlocks(int, *float32, *float32, float32) {}
