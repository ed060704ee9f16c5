package cn.mingzhang.petition;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

@Component
class PetitionWords extends Phrases {
    PetitionWords(MessageSource messages) {
        super(messages, "petition.");
    }
}
