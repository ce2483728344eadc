package neural

import (
	"math"
)

// Options say how to train.
type Options struct {
	Rounds   int
	Rate     float64
	Drop     float32
	Unknown  float64 // the chance that a word's own feature is hidden
	Rows     int     // words of a batch
	Progress func(round int, loss float64)
}

// Train learns from the sentences; feature 0 is the word itself.
func (n *Net) Train(sents []Sentence, o Options) {
	opt := &adam{beta1: 0.9, beta2: 0.98, decay: 1e-3}
	total, seen := 0, 0
	for i := range sents {
		total += len(sents[i].Feats)
	}
	total *= o.Rounds
	for round := range o.Rounds {
		loss, words := 0.0, 0
		order := n.rnd.Perm(len(sents))
		for i := 0; i < len(order); {
			var group []*Sentence
			rows := 0
			for i < len(order) && rows < o.Rows {
				s := n.hide(&sents[order[i]], o.Unknown)
				group = append(group, s)
				rows += len(s.Feats)
				i++
			}
			opt.rate = o.Rate * rateAt(float64(seen)/float64(total))
			loss += n.learn(group, o.Drop)
			opt.update(n.params())
			seen += rows
			words += rows
		}
		o.Progress(round+1, loss/float64(words))
	}
}

// rateAt warms up over the first hundredth and then falls along a cosine.
func rateAt(done float64) float64 {
	return math.Min(1, done*100+0.01) * (0.02 + 0.98*0.5*(1+math.Cos(math.Pi*done)))
}

// hide copies a sentence with some words made unknown.
func (n *Net) hide(s *Sentence, chance float64) *Sentence {
	c := *s
	c.Feats = make([][]int32, len(s.Feats))
	for i, row := range s.Feats {
		c.Feats[i] = row
		if i > 0 && n.rnd.Float64() < chance {
			c.Feats[i] = append([]int32(nil), row...)
			c.Feats[i][0] = 0
		}
	}
	return &c
}

// learn adds the gradients of a batch and returns its loss.
func (n *Net) learn(sents []*Sentence, drop float32) float64 {
	b := newBatch(sents)
	z := n.encode(sents, b, drop)
	n.tag.forward(z, b.rows)
	n.heads(z, b.rows)
	in := 2 * n.Hidden
	n.dz = zeros(n.dz, b.rows*in)
	loss := n.learnTags(sents, b, z) + n.learnLabels(sents, b, z) + n.learnArcs(sents, b, z)
	n.back(sents, b)
	return loss
}

// softmax turns scores into the gradient of their cross entropy and returns the
// loss.
func softmax(x []float32, gold int) float64 {
	top := x[0]
	for _, v := range x {
		top = max(top, v)
	}
	sum := 0.0
	for i, v := range x {
		x[i] = exp(v - top)
		sum += float64(x[i])
	}
	loss := -math.Log(float64(x[gold])/sum + 1e-30)
	inv := float32(1 / sum)
	for i := range x {
		x[i] *= inv
	}
	x[gold]--
	return loss
}

func (n *Net) learnTags(sents []*Sentence, b *batch, z []float32) float64 {
	loss := 0.0
	y := n.tag.y
	for k, s := range sents {
		clear(y[b.from[k]*n.Tags : (b.from[k]+1)*n.Tags])
		for i := 1; i < len(s.Feats); i++ {
			row := y[(b.from[k]+i)*n.Tags : (b.from[k]+i+1)*n.Tags]
			loss += softmax(row, int(s.Tag[i]))
		}
	}
	n.dtag = append(n.dtag[:0], y...)
	n.tag.backward(z, n.dtag, n.dz, b.rows, &n.temp)
	return loss
}

func (n *Net) learnLabels(sents []*Sentence, b *batch, z []float32) float64 {
	l := n.Shape.Label
	n.e = zeros(n.e, b.rows*l)
	for k, s := range sents {
		for d := 1; d < len(s.Feats); d++ {
			t := b.from[k] + d
			n.labelInput(n.e[t*l:(t+1)*l], b.from[k]+int(s.Head[d]), t, bucket(int(s.Head[d]), d))
		}
	}
	y := n.lab.forward(n.e, b.rows)
	loss := 0.0
	for k, s := range sents {
		clear(y[b.from[k]*n.Labels : (b.from[k]+1)*n.Labels])
		for d := 1; d < len(s.Feats); d++ {
			t := b.from[k] + d
			loss += softmax(y[t*n.Labels:(t+1)*n.Labels], int(s.Label[d]))
		}
	}
	n.dlab = append(n.dlab[:0], y...)
	n.de = zeros(n.de, b.rows*l)
	n.lab.backward(n.e, n.dlab, n.de, b.rows, &n.temp)
	n.dp, n.dr = zeros(n.dp, b.rows*l), zeros(n.dr, b.rows*l)
	for k, s := range sents {
		for d := 1; d < len(s.Feats); d++ {
			n.backLabel(b.from[k]+int(s.Head[d]), b.from[k]+d, bucket(int(s.Head[d]), d))
		}
	}
	n.labH.backward(z, n.dp, n.dz, b.rows, &n.temp)
	n.labD.backward(z, n.dr, n.dz, b.rows, &n.temp)
	return loss
}

func (n *Net) backLabel(h, t, dist int) {
	l := n.Shape.Label
	g := n.dist.gradRow(dist)
	for j := range l {
		v := n.de[t*l+j]
		if n.e[t*l+j] < 0 {
			v *= slope
		}
		n.dp[h*l+j] += v
		n.dr[t*l+j] += v
		g[j] += v
	}
}

func (n *Net) learnArcs(sents []*Sentence, b *batch, z []float32) float64 {
	loss := 0.0
	n.dq, n.dh = zeros(n.dq, b.rows*n.Arc), zeros(n.dh, b.rows*n.Arc)
	for k, s := range sents {
		loss += n.learnArcsOf(s, b.from[k])
	}
	n.dd = zeros(n.dd, b.rows*n.Arc)
	n.query.backward(n.dep.y, n.dq, n.dd, b.rows, &n.temp)
	n.dep.backward(z, n.dd, n.dz, b.rows, &n.temp)
	n.head.backward(z, n.dh, n.dz, b.rows, &n.temp)
	return loss
}

func (n *Net) learnArcsOf(s *Sentence, from int) float64 {
	k, a := len(s.Feats), n.Arc
	n.scores = resize(n.scores, k*k)
	n.pairScores(s, from, n.scores)
	loss := 0.0
	for d := 1; d < k; d++ {
		row := n.scores[d*k : (d+1)*k]
		loss += softmax(row, int(s.Head[d]))
		q, dq := n.query.y[(from+d)*a:(from+d+1)*a], n.dq[(from+d)*a:(from+d+1)*a]
		for h, g := range row {
			if g > -1e-5 && g < 1e-5 {
				continue
			}
			n.bias.gradRow(n.pair(s, h, d))[0] += g
			x, dx := n.head.y[(from+h)*a:(from+h+1)*a], n.dh[(from+h)*a:(from+h+1)*a]
			for j := range a {
				dq[j] += g * x[j]
				dx[j] += g * q[j]
			}
		}
	}
	return loss
}

// back carries the gradient of the top layer down to the embeddings.
func (n *Net) back(sents []*Sentence, b *batch) {
	dy := n.dz
	for i := len(n.layers) - 1; i >= 0; i-- {
		scaleBy(dy, n.masks[i+1])
		n.dx = zeros(n.dx, b.rows*n.layers[i].in)
		n.layers[i].backward(n.z[i], dy, n.dx, b, &n.temp)
		dy, n.dx, n.dz = n.dx, n.dz, n.dx
	}
	scaleBy(dy, n.masks[0])
	t := 0
	for _, s := range sents {
		for _, row := range s.Feats {
			d := dy[t*n.Embed : (t+1)*n.Embed]
			for f, v := range row {
				g := n.embed[f].gradRow(int(v))
				for j, x := range d {
					g[j] += x
				}
			}
			t++
		}
	}
}

// Parse finds tags, heads and labels with the weights as they are.
func (n *Net) Parse(s *Sentence) (tags, heads, labels []int32) {
	sents := []*Sentence{s}
	b := newBatch(sents)
	z := n.encode(sents, b, 0)
	n.tag.forward(z, b.rows)
	n.heads(z, b.rows)
	k, l := b.rows, n.Shape.Label
	n.scores = resize(n.scores, k*k)
	n.pairScores(s, 0, n.scores)
	heads = Tree(n.scores, k)
	n.e = zeros(n.e, k*l)
	for d := 1; d < k; d++ {
		n.labelInput(n.e[d*l:(d+1)*l], int(heads[d]), d, bucket(int(heads[d]), d))
	}
	y := n.lab.forward(n.e, k)
	tags, labels = make([]int32, k), make([]int32, k)
	for d := 1; d < k; d++ {
		tags[d] = argmax(n.tag.y[d*n.Tags : (d+1)*n.Tags])
		labels[d] = argmax(y[d*n.Labels : (d+1)*n.Labels])
	}
	return tags, heads, labels
}

func argmax(x []float32) int32 {
	best := 0
	for i, v := range x {
		if v > x[best] {
			best = i
		}
	}
	return int32(best)
}
