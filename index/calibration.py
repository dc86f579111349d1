"""Questions and the passages that answer them: what shows on which scale a model's cosines lie.

Each pair is about something else. All are invented, and none is from a library: how alike its
passages are hangs on how many things they are about, which is no trait of the model.
"""

PAIRS = (
    (
        "How high did the river rise?",
        "The river stood at 6.2 metres by the bridge at midnight.",
    ),
    ("Who won the chess final?", "Tove Marrin beat the champion in the last game of the final."),
    ("Why was the school closed?", "The school sent pupils home after mould was found in it."),
    ("When does the ferry leave?", "The ferry to the islands departs daily at half past seven."),
    ("What did the bakers demand?", "The guild of bakers asked for a lower duty on flour."),
    ("How many trees were felled?", "Workers cut down 340 trees along the southern avenue."),
    ("Who designed the observatory?", "The observatory was drawn by the architect Ilse Dorn."),
    ("What caused the blackout?", "A broken transformer led to the blackout in the district."),
    ("Did the minister resign?", "The minister of finance stepped down on Thursday evening."),
    ("What does the vaccine cost?", "A dose of the vaccine is sold to hospitals for 11 crowns."),
    ("Where was the painting found?", "The stolen painting lay in the cellar of a farmhouse."),
    ("Who financed the film?", "A lottery fund paid for most of the film."),
    ("How did the fire begin?", "A welder's spark lit the hay and the fire spread."),
    ("What did the court decide?", "The court ruled that the tenants may stay in their homes."),
    ("How old is the skeleton?", "The skeleton is about nine thousand years of age."),
    ("Which team was relegated?", "The team of Harrowmere goes down to the second division."),
    ("Why did the bees die?", "A pesticide on rape fields killed the bees, a laboratory said."),
    ("How high is unemployment?", "In March unemployment stood at seven in a hundred people."),
    ("Who wrote the opera?", "The opera was composed by Anselm Veit during his exile."),
    ("How fast is the new train?", "The train reaches 250 kilometres an hour on open track."),
    ("Where will the prison be built?", "The prison is to stand on the site of the brickworks."),
    ("What did the astronauts repair?", "The astronauts replaced a cooling pump of the station."),
    ("How much wine was exported?", "Growers shipped two million bottles of wine abroad."),
    ("Why did the bank fail?", "The bank collapsed when its largest debtors stopped paying."),
)
