package summitbot.command;

/** The formats that question sets may have. */
enum QuestionFormat {
    /** That of {@code corpus/questions/summit.yaml}, about the articles in the corpus folder. */
    SUMMIT,
    /** That of SQuAD 2.0, with its own texts. */
    SQUAD2
}
