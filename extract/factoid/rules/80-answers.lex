# Questions whose answers leave out what was asked.

list asks-when = when|year|date|born
list asks-where = where|place|town|city|village|camp|prison|street|address
list asks-trade = job|trade|profession|occupation|work|business|living|livelihood|career|employment|post|rank|position
list asks-term = sentence|term|verdict|punishment
list yes = yes|yeah|yep|yah|ja|da|sure|certainly|indeed|exactly|right|correct|absolutely|definitely|naturally|true|oh_yes|aye|si|tak
list no = no|nope|never|nein|nay|nah
