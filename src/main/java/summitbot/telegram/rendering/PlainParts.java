package summitbot.telegram.rendering;

import java.util.ArrayList;
import java.util.List;
import summitbot.telegram.message.FormattedText;

/** Plain text in as few messages as its length allows. */
public final class PlainParts {
    private PlainParts() {}

    /** Returns the paragraphs, a blank line between them; a message ends between two of them where it can. */
    public static List<FormattedText> of(List<String> paragraphs) {
        List<List<Block>> groups = new ArrayList<>();
        for (String paragraph : paragraphs) {
            if (!paragraph.isBlank()) {
                groups.add(List.of(Block.plain(paragraph)));
            }
        }
        return MessageParts.of(groups);
    }
}
