package cn.mingzhang.institutions;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of institutions. */
@Component
class InstitutionWords extends Phrases {
    InstitutionWords(MessageSource messages) {
        super(messages, "institutions.");
    }
}
