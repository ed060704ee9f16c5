package cn.mingzhang.legacy;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of legacy items. */
@Component
class LegacyWords extends Phrases {
    LegacyWords(MessageSource messages) {
        super(messages, "legacy.");
    }
}
