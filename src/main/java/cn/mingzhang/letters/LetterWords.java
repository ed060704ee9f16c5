package cn.mingzhang.letters;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of letters. */
@Component
class LetterWords extends Phrases {
    LetterWords(MessageSource messages) {
        super(messages, "letters.");
    }
}
