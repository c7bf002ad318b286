package summitbot.telegram.rendering;

import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import summitbot.telegram.message.FormattedText;

/**
 * Packs groups of blocks into as few messages as their order allows. A message ends between two groups; inside a group only where the
 * group alone is too long for a message; inside a block only where the block alone is. For one use.
 */
final class MessageParts {
    private static final String BETWEEN_GROUPS = "\n\n";
    private static final String BETWEEN_BLOCKS = "\n";

    private final List<FormattedText> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<MessageEntity> entities = new ArrayList<>();

    /** Returns the messages, at least one; none of them is blank. */
    static List<FormattedText> of(List<List<Block>> groups) {
        MessageParts packing = new MessageParts();
        for (List<Block> group : groups) {
            packing.add(group);
        }
        packing.endPart();
        return List.copyOf(packing.parts);
    }

    private void add(List<Block> group) {
        int length = group.stream().mapToInt(block -> block.text().length()).sum()
                + BETWEEN_BLOCKS.length() * (group.size() - 1);
        if (!fits(BETWEEN_GROUPS, length)) {
            endPart();
        }
        String gap = BETWEEN_GROUPS;
        for (Block block : group) {
            if (fits(gap, block.text().length())) {
                append(gap, block);
            } else if (block.text().length() <= FormattedText.MAX_UNITS) {
                endPart();
                append("", block);
            } else {
                addInPieces(gap, block);
            }
            gap = BETWEEN_BLOCKS;
        }
    }

    /** Formatting is given up: half a quote must not look like a whole one. */
    private void addInPieces(String gap, Block block) {
        int quoteEnd = block.entities().stream()
                .filter(entity -> entity.getLength() <= FormattedText.MAX_UNITS)
                .mapToInt(entity -> entity.getOffset() + entity.getLength())
                .max()
                .orElse(0);
        endPart();
        int from = 0;
        if (quoteEnd > 0) {
            append("", new Block(block.text().substring(0, quoteEnd), block.entities()));
            from = quoteEnd + 1;
        }
        for (String piece : LongText.pieces(block.text().substring(from), FormattedText.MAX_UNITS)) {
            if (!fits(BETWEEN_BLOCKS, piece.length())) {
                endPart();
            }
            append(text.isEmpty() ? "" : BETWEEN_BLOCKS, new Block(piece, List.of()));
        }
    }

    private boolean fits(String gap, int units) {
        int used = text.isEmpty() ? 0 : text.length() + gap.length();
        return used + units <= FormattedText.MAX_UNITS;
    }

    private void append(String gap, Block block) {
        if (!text.isEmpty()) {
            text.append(gap);
        }
        int offset = text.length();
        block.entities().forEach(entity -> entities.add(Block.moved(entity, offset)));
        text.append(block.text());
    }

    private void endPart() {
        if (!text.toString().isBlank()) {
            parts.add(new FormattedText(text.toString(), entities));
        }
        text.setLength(0);
        entities.clear();
    }
}
