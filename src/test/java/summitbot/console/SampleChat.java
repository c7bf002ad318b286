package summitbot.console;

import summitbot.answer.Answer;
import summitbot.chat.ChatService;
import summitbot.chat.ReplyText;
import summitbot.config.Messages;
import summitbot.config.SettingsReader;
import summitbot.record.Recorder;
import summitbot.testing.SampleCorpus;
import summitbot.testing.ScriptedAnswerer;

/** A chat service over the sample corpus that always gives one answer. */
final class SampleChat {
    static final Messages MESSAGES = Messages.defaults();
    static final ReplyText REPLY_TEXT = new ReplyText(MESSAGES::text);

    private SampleChat() {}

    static ChatService answering(Answer answer) {
        return answering(ScriptedAnswerer.always(answer));
    }

    static ChatService answering(ScriptedAnswerer answerer) {
        return new ChatService(
                answerer,
                SampleCorpus.corpus(),
                MESSAGES::text,
                SettingsReader.defaults().chat(),
                ScriptedAnswerer.PROVENANCE,
                Recorder.NONE);
    }
}
