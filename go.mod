module github.com/testimonia/testimonia

go 1.26
