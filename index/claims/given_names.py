"""Given names that mostly women or mostly men bear: a hint for pronouns, never a proof."""

from index.claims.words import family

WOMEN = family(
    """abigail ada adela adele agnes agnieszka aida aisha alba alexandra alice alicia alina alma
    amal
    amalia amanda amara amelia amina amira amy ana anastasia andrea angela anita anja ann anna anne
    annika anouk antonia april ariane astrid asta audrey aurora aya ayesha barbara beatrice beatriz
    bella berit beth betty bianca birgit bridget brigitte camilla carla carmen carol caroline
    catherine cecilia celeste celia charlotte chiara chloe christina claire clara claudia corinne
    cornelia cristina dagmar dalia dana daniela daphne deborah delia delphine denise diana dina
    donna dora doris dorothy edda edith eleanor elena eleni elif elin elisa elisabeth elise eliza
    elizabeth ella ellen elsa elsbeth emilia emily emma erika erin esther eva eve evelyn fatima
    fatma felicia fiona flora florence frances francesca freya frida frieda gabriela gemma
    genevieve georgia gerda gertrude gina giulia gloria grace greta gudrun hala halima hana hanna
    hannah hanne harriet hedda hedwig heidi helen helena helene helga henrietta hilda hilde huda
    ida ilka ilse ines inga inge ingeborg ingrid irene irina iris irma isabel isabella isobel ivana
    jacqueline jana jane janet jasmine jean jelena jennifer jenny jessica joan joanna johanna
    josephine judith julia juliana julie juno karen karin karla katarina katarzyna kate katherine
    kathleen katja katrin kim kirsten klara laila lara laura layla leah leila lena leona lidia
    liesl lilian lily lina linda lisa liv livia liza lola lorena louise lucia lucy ludmila luisa
    lydia magda magdalena maja manon mara marcela margaret margarita margot maria mariam marian
    marianne marie marina marion marit marta martha martina mary maryam mathilde matilda maya megan
    mette michelle mila mina minna mira miriam mona monica mercy nabila nadia nadine naomi natalia
    natasha nelly nina noor nora norma odette odile olga olivia orla ottilie paola patricia paula
    pauline penelope petra philippa priya rachel rana rania rebecca regina renata rima rita roberta
    rosa rosalind rose roxana ruth sabine sabrina salma samira sandra sara sarah selma shirin sibyl
    sigrid silvia simone sofia solveig sonia sonja sophia sophie stella stephanie sunniva susan
    susanna sybil sylvia tamar tamara tanja tatiana teresa thea theresa tilda tove ulla una ursa
    ursula uta valeria vanessa vera veronica victoria vida viola violet vita wanda wilma yasmin
    yusra yvonne zahra zainab zara zelda zoe zofia zuzana"""
)
MEN = family(
    """aaron abdul abdullah abe abel adam adnan adrian ahmed alan albert aldo alec alejandro
    aleksander alex alexander alfonso alfred ali allan amadou amir anatol anders andre andreas
    andrei andrew angus anselm anthony anton antonio archie ari arne arno arthur arturo august
    axel aziz bashir bastian ben benedict benito benjamin bento bernard bilal bjorn boris bram
    brendan brian bruno callum carl carlos caspar cedric charles chinedu christian christoph
    claude colin conor conrad cyril damian daniel darius david davor declan dennis derek diego
    dieter dimitri dirk dmitri dominic donald dragan duncan edgar edmund eduardo edward egon
    eli elias emil emmanuel enrico eric erik ernest erwin esteban ethan eugene ewan fabian fadi
    farid felix ferdinand fernando filip florian francis francisco francois frank franz fred
    frederick fritz gabriel gareth gavin geoffrey george gerald gerard gideon gilbert giorgio
    giovanni goran gordon graham gregor gregory guido guillermo gunnar gustav guy hamid hans harald
    harold harry hasan hassan hector heinrich helmut henrik henry herbert herman horace hubert
    hugh hugo hussein ian ibrahim idris igor ilya imran isaac ismail ivan ivo jack jacob jaime
    jakob jakub jamal james jan jarek jasper javier jens jeremy jerome joachim joaquim joel johan
    john jon jonas jonathan jorge jose josef joseph joshua josip juan julian julio julius jurgen
    kamal karel karim karl kaspar keith kenneth kevin khaled klaus kofi konrad kurt kwame lars
    laszlo laurence lawrence leif leo leon leonard leopold lewis liam linus lothar louis luca lucas
    lucan ludwig luis luka luke lukas magnus mahmoud malcolm malik manfred manuel marc marcel marco
    marcus marek mario marius mark marko markus martin mateo matej matteo matthew matthias maurice
    max maxim maximilian michael miguel mihai mikael mikhail milan milo milos mohamed mohammed
    moritz morten moses muhammad murat mustafa nasser nathan nathaniel neil niall nicholas nicolas
    niels nigel nikola nikolai nils noah norman olaf oleg oliver omar orlando oscar oskar osric
    otto owen pablo patrick paul pavel pedro peer per peter petr philip philippe pierre piotr
    quentin rafael ralph ramon rashid raymond reza richard robert roberto roger roland rolf roman
    ronald rory rudolf rufus rupert russell said salim samir samuel sami sandro sean sebastian
    sergei sergio seth silas simon stanislav stefan stephen steven sven szymon tariq teo teodor
    terence theo theodore thomas thor timothy tobias tom tomas tomasz toni trevor tristan ulrich
    umberto vadim valentin vaclav victor viktor vincent vito vladimir walter werner wilfred wilhelm
    william wolfgang wystan xavier yusuf youssef zoltan"""
)


def likely_gender(name: tuple[str, ...]) -> str | None:
    """``f`` or ``m`` where the first of several names tells; None where it does not."""
    first = name[0].lower() if len(name) > 1 else ""
    if first in WOMEN:
        return "f"
    return "m" if first in MEN else None
