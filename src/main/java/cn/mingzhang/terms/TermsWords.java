package cn.mingzhang.terms;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the terms. */
@Component
class TermsWords extends Phrases {
    TermsWords(MessageSource messages) {
        super(messages, "terms.");
    }
}
