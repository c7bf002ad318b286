package summitbot.telegram.conversation;

import org.telegram.telegrambots.meta.api.objects.message.Message;

/** The kinds of messages a person sends that hold no words; service messages and kinds not known are none of them. */
final class Wordless {
    private Wordless() {}

    static boolean is(Message message) {
        return hasFile(message)
                || message.getLocation() != null
                || message.getVenue() != null
                || message.getContact() != null
                || message.getDice() != null
                || message.getPoll() != null
                || message.getGame() != null
                || message.getStory() != null
                || message.getChecklist() != null
                || message.getInvoice() != null;
    }

    private static boolean hasFile(Message message) {
        return message.getSticker() != null
                || message.getVoice() != null
                || message.getVideo() != null
                || message.getVideoNote() != null
                || message.getAudio() != null
                || message.getAnimation() != null
                || message.getDocument() != null
                || message.getPhoto() != null
                || message.getLivePhoto() != null
                || message.getPaidMedia() != null;
    }
}
