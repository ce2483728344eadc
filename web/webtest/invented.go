package webtest

import (
	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

// invented are sources about an invented family, which disagree as real ones
// do: about when Anna Kovářová was born and arrested, and about whether she
// confessed. Two of them write her name in ways that the third does not.
var invented = []source{
	{
		slug: "brother", file: "Interview with Jan Kovář.md",
		text: `# Interview with Jan Kovář

Invented for tests. Brno, 12 March 1991.

Q: Tell me about your sister.

A: My sister Anna Kovářová was born in Brno in 1921. She taught at the school in Olomouc. In May 1950 she was arrested, I saw it myself.

Q: Did she confess?

A: She never confessed. Our neighbour Pavel Horák wrote: "Kovářová confessed in June 1950." He was not there. She was released in 1953.

A: Later she married Tomáš Beran, in Ostrava, and she died in 1987.
`,
		people: []store.Person{
			{ID: "anna", Name: "Anna Kovářová", Names: []string{"Anna Kovářová", "Kovářová"}, Gender: "female"},
			{ID: "jan", Name: "Jan Kovář", Names: []string{"Jan Kovář"}, Gender: "male"},
			{ID: "pavel", Name: "Pavel Horák", Names: []string{"Pavel Horák"}, Gender: "male"},
			{ID: "tomas", Name: "Tomáš Beran", Names: []string{"Tomáš Beran"}, Gender: "male"},
		},
		names: []named{
			{"Jan Kovář", 0, testimonia.KindPerson, "jan", ""},
			{"Brno", 0, testimonia.KindPlace, "", "Brno"},
			{"12 March 1991", 0, "date", "", "1991-03-12"},
			{"Anna Kovářová", 0, testimonia.KindPerson, "anna", ""},
			{"Brno", 1, testimonia.KindPlace, "", "Brno"},
			{"1921", 0, "date", "", "1921"},
			{"Olomouc", 0, testimonia.KindPlace, "", "Olomouc"},
			{"May 1950", 0, "date", "", "1950-05"},
			{"Pavel Horák", 0, testimonia.KindPerson, "pavel", ""},
			{"Kovářová", 1, testimonia.KindPerson, "anna", ""},
			{"June 1950", 0, "date", "", "1950-06"},
			{"1953", 0, "date", "", "1953"},
			{"Tomáš Beran", 0, testimonia.KindPerson, "tomas", ""},
			{"Ostrava", 0, testimonia.KindPlace, "", "Ostrava"},
			{"1987", 0, "date", "", "1987"},
		},
		statements: []said{
			{id: "s1", kind: testimonia.Birth, subject: "anna", quote: "Anna Kovářová was born in Brno in 1921", date: "1921", place: "Brno", voices: []string{"jan"}, weight: .95},
			{id: "s2", kind: testimonia.Kinship, subject: "anna", object: "jan", detail: "sibling of", quote: "My sister Anna Kovářová", voices: []string{"jan"}, weight: .9},
			{id: "s3", kind: testimonia.Position, subject: "anna", detail: "taught at the school", quote: "She taught at the school in Olomouc", place: "Olomouc", voices: []string{"jan"}, weight: .4},
			{id: "s4", kind: testimonia.Arrest, subject: "anna", quote: "In May 1950 she was arrested", date: "1950-05", voices: []string{"jan"}, weight: .95},
			{id: "s5", kind: testimonia.Confession, subject: "anna", quote: "She never confessed", stance: testimonia.Denied, voices: []string{"jan"}, weight: .8},
			{id: "s6", kind: testimonia.Confession, subject: "anna", quote: "Kovářová confessed in June 1950", date: "1950-06", voices: []string{"jan", "pavel"}, weight: .7},
			{id: "s7", kind: testimonia.Release, subject: "anna", quote: "She was released in 1953", date: "1953", voices: []string{"jan"}, weight: .9},
			{id: "s8", kind: testimonia.Marriage, subject: "anna", object: "tomas", quote: "she married Tomáš Beran, in Ostrava", place: "Ostrava", voices: []string{"jan"}, weight: .9},
			{id: "s9", kind: testimonia.Death, subject: "anna", quote: "she died in 1987", date: "1987", voices: []string{"jan"}, weight: .9},
		},
	},
	{
		slug: "list", file: "List of prisoners.txt",
		text: `List of prisoners of the camp at Jáchymov

Invented for tests. Copied in 1968.

Kovářová Anna, born 3 February 1923 in Brno, arrested on 14 June 1950, released on 9 May 1953.

Beran Tomáš, born 1919 in Ostrava, arrested in 1949.
`,
		people: []store.Person{
			{ID: "anna", Name: "Anna Kovářová", Names: []string{"Kovářová Anna"}, Gender: "female"},
			{ID: "tomas", Name: "Tomáš Beran", Names: []string{"Beran Tomáš"}, Gender: "male"},
		},
		names: []named{
			{"Jáchymov", 0, testimonia.KindPlace, "", "Jáchymov"},
			{"Kovářová Anna", 0, testimonia.KindPerson, "anna", ""},
			{"3 February 1923", 0, "date", "", "1923-02-03"},
			{"Brno", 0, testimonia.KindPlace, "", "Brno"},
			{"14 June 1950", 0, "date", "", "1950-06-14"},
			{"9 May 1953", 0, "date", "", "1953-05-09"},
			{"Beran Tomáš", 0, testimonia.KindPerson, "tomas", ""},
			{"Ostrava", 0, testimonia.KindPlace, "", "Ostrava"},
		},
		statements: []said{
			{id: "s1", kind: testimonia.Birth, subject: "anna", quote: "born 3 February 1923 in Brno", date: "1923-02-03", place: "Brno", weight: .95},
			{id: "s2", kind: testimonia.Arrest, subject: "anna", quote: "arrested on 14 June 1950", date: "1950-06-14", weight: .95},
			{id: "s3", kind: testimonia.Release, subject: "anna", quote: "released on 9 May 1953", date: "1953-05-09", weight: .95},
			{id: "s4", kind: testimonia.Birth, subject: "tomas", quote: "born 1919 in Ostrava", date: "1919", place: "Ostrava", weight: .95},
			{id: "s5", kind: testimonia.Arrest, subject: "tomas", quote: "arrested in 1949", date: "1949", weight: .9},
		},
	},
	{
		slug: "letter", file: "Письмо.txt",
		text: `Letter of a fellow prisoner

Invented for tests. Moscow, 1990.

I knew Анна Коваржова in the camp. She was born about 1921. She was released in 1953 and went back to Brno.
`,
		people: []store.Person{
			{ID: "anna", Name: "Анна Коваржова", Names: []string{"Анна Коваржова"}, Gender: "female"},
		},
		names: []named{
			{"Moscow", 0, testimonia.KindPlace, "", "Moscow"},
			{"1990", 0, "date", "", "1990"},
			{"Анна Коваржова", 0, testimonia.KindPerson, "anna", ""},
			{"about 1921", 0, "date", "", "1921~"},
			{"Brno", 0, testimonia.KindPlace, "", "Brno"},
		},
		statements: []said{
			{id: "s1", kind: testimonia.Birth, subject: "anna", quote: "She was born about 1921", date: "1921~", weight: .9},
			{id: "s2", kind: testimonia.Release, subject: "anna", quote: "She was released in 1953", date: "1953", weight: .9},
			{id: "s3", kind: testimonia.Migration, subject: "anna", quote: "went back to Brno", place: "Brno", weight: .5},
		},
	},
}
