package summitbot.corpus.speaker;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the sentences of one article, in order, into tokens, and remembers from one to the next whether a quotation is open. What is
 * quoted becomes one token, so that verbs of saying inside a quotation are not taken for the article's own. Not safe to share.
 *
 * <p>A quotation that runs over several paragraphs opens anew with each of them (the usual rule of print). One that a paragraph
 * leaves open and the next does not take up is a misprint: it is closed, so that one lost mark never silences a whole article.
 */
final class Quotations {
    private static final int NONE = 0;
    private static final int MAX_PARENTHESIS = 300;

    /** The opening mark of the open quotation, or {@link #NONE}. */
    private int open = NONE;

    private int paragraph = -1;

    private String text = "";
    private List<Token> tokens = new ArrayList<>();
    private int wordStart = -1;
    private int quotedWords;
    private String firstQuotedWord = "";
    private char lastVisible;
    private boolean inQuotedWord;

    /** Reads the article's next sentence. */
    Tokens read(Line line) {
        text = line.text();
        tokens = new ArrayList<>();
        wordStart = -1;
        quotedWords = 0;
        firstQuotedWord = "";
        inQuotedWord = false;
        lastVisible = ' ';
        int from = beginParagraph(line.paragraph());
        boolean startsQuoted = open != NONE;
        int parenthesis = -1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (parenthesis < 0 && c == '(' && open == NONE) {
                parenthesis = parenthesisEnd(i);
            }
            if (parenthesis >= 0) {
                endWord(i);
                parenthesis = i >= parenthesis ? -1 : parenthesis;
            } else {
                step(i, c);
            }
        }
        endWord(text.length());
        boolean endsQuoted = open != NONE;
        if (endsQuoted) {
            addQuote();
        }
        return new Tokens(tokens, startsQuoted, endsQuoted);
    }

    /** The end of a parenthesis, or -1 where it is not closed soon enough to be one. */
    private int parenthesisEnd(int from) {
        int limit = Math.min(text.length(), from + MAX_PARENTHESIS);
        for (int i = from; i < limit; i++) {
            if (text.charAt(i) == ')') {
                return i;
            }
        }
        return -1;
    }

    /** Takes up or drops a quotation left open by the paragraph before; returns where to go on in the sentence. */
    private int beginParagraph(int number) {
        boolean fresh = number != paragraph;
        paragraph = number;
        if (!fresh || open == NONE) {
            return 0;
        }
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        if (first < text.length() && opens(first)) {
            return first + 1;
        }
        if (!closesBeforeItOpens()) {
            open = NONE;
        }
        return 0;
    }

    private boolean closesBeforeItOpens() {
        for (int i = 0; i < text.length(); i++) {
            if (closes(i)) {
                return true;
            }
            if (opens(i)) {
                return false;
            }
        }
        return false;
    }

    private void step(int i, char c) {
        if (open != NONE) {
            insideQuote(i, c);
        } else if (opens(i)) {
            endWord(i);
            open = c;
            quotedWords = 0;
            firstQuotedWord = "";
            inQuotedWord = false;
        } else if (isWordPart(i, c)) {
            wordStart = wordStart < 0 ? i : wordStart;
        } else {
            endWord(i);
            punctuation(i, c);
        }
    }

    private void insideQuote(int i, char c) {
        if (closes(i)) {
            open = NONE;
            addQuote();
            if (lastVisible == ',') {
                tokens.add(Token.mark(Token.Kind.COMMA));
            }
            return;
        }
        if (Character.isLetterOrDigit(c)) {
            if (!inQuotedWord) {
                inQuotedWord = true;
                if (quotedWords++ == 0) {
                    firstQuotedWord = String.valueOf(c);
                }
            }
        } else if (c != '\'' && c != '’' && c != '-') {
            inQuotedWord = false;
        }
        if (!Character.isWhitespace(c)) {
            lastVisible = c;
        }
    }

    private void addQuote() {
        tokens.add(Token.quote(firstQuotedWord, quotedWords));
    }

    private void endWord(int end) {
        if (wordStart >= 0) {
            tokens.add(Token.word(text.substring(wordStart, end)));
            wordStart = -1;
        }
    }

    private void punctuation(int i, char c) {
        switch (c) {
            case ',' -> tokens.add(Token.mark(Token.Kind.COMMA));
            case ';' -> tokens.add(Token.mark(Token.Kind.SEMICOLON));
            case ':' -> tokens.add(Token.mark(Token.Kind.COLON));
            case '—', '–', '-', '|' -> {
                if (!tokens.isEmpty()) {
                    tokens.add(Token.mark(Token.Kind.DASH));
                }
            }
            case '?', '!', '…' -> tokens.add(Token.mark(Token.Kind.STOP));
            case '.' -> {
                if (isLastVisible(i)) {
                    tokens.add(Token.mark(Token.Kind.STOP));
                }
            }
            default -> {
                // Signs that part words and mean nothing here.
            }
        }
    }

    private boolean isLastVisible(int i) {
        int next = i + 1;
        while (next < text.length() && next < i + 8 && !Character.isLetterOrDigit(text.charAt(next))) {
            next++;
        }
        return next >= text.length() || !Character.isLetterOrDigit(text.charAt(next));
    }

    private boolean isWordPart(int i, char c) {
        if (isAlphanumeric(c)) {
            return true;
        }
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        return switch (c) {
            case '$', '€', '£', '@', '#' -> isAlphanumeric(after);
            case '\'', '’' -> wordStart >= 0 && (isAlphanumeric(after) || before == 's');
            case '.' -> wordStart >= 0 && isInitial(i, after);
            case '-', '‑', '&', '/', '–' -> wordStart >= 0 && isAlphanumeric(before) && isAlphanumeric(after);
            case ',' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    /** The point behind an initial or inside "U.S.", and the one that ends such a word before the end of the sentence. */
    private boolean isInitial(int i, char after) {
        if (isAlphanumeric(after)) {
            return true;
        }
        boolean initial = i - wordStart == 1 && Character.isUpperCase(text.charAt(wordStart));
        boolean pointed = i - wordStart >= 3 && text.charAt(i - 2) == '.';
        return (initial || pointed) && !isLastVisible(i);
    }

    private static boolean isAlphanumeric(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /** Whether the mark at this place opens a quotation. */
    private boolean opens(int i) {
        char c = text.charAt(i);
        return switch (c) {
            case '“', '„', '«' -> true;
            case '"' -> !followsText(i) || !isFollowedBySpace(i);
            case '‘' -> i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            case '\'' ->
                !followsText(i)
                        && i + 1 < text.length()
                        && Character.isLetter(text.charAt(i + 1))
                        && (hasStraightSingleEnd(i + 1) || opensSentence(i));
            default -> false;
        };
    }

    /** Whether the mark at this place closes the open quotation. */
    private boolean closes(int i) {
        char c = text.charAt(i);
        return switch (open) {
            case '“' -> c == '”' || c == '"' && followsText(i);
            case '„' -> c == '“' || c == '”';
            case '«' -> c == '»';
            case '"' -> c == '"' || c == '”';
            case '‘' -> c == '’' && !isFollowedByLetter(i);
            case '\'' -> c == '\'' && !isFollowedByLetter(i) && text.charAt(Math.max(0, i - 1)) != 's';
            default -> false;
        };
    }

    /** A capital behind the first mark of a sentence: the quotation may end with a later one. */
    private boolean opensSentence(int i) {
        return i < 3 && text.substring(0, i).isBlank() && Character.isUpperCase(text.charAt(i + 1));
    }

    private boolean hasStraightSingleEnd(int from) {
        int limit = Math.min(text.length(), from + 400);
        for (int i = from + 1; i < limit; i++) {
            if (text.charAt(i) == '\'' && !isFollowedByLetter(i) && text.charAt(i - 1) != 's') {
                return true;
            }
        }
        return false;
    }

    private boolean followsText(int i) {
        if (i == 0) {
            return false;
        }
        char before = text.charAt(i - 1);
        return !Character.isWhitespace(before) && "([—–-".indexOf(before) < 0;
    }

    private boolean isFollowedBySpace(int i) {
        return i + 1 >= text.length() || Character.isWhitespace(text.charAt(i + 1));
    }

    private boolean isFollowedByLetter(int i) {
        return i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
    }
}
