package cn.mingzhang.binder;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of binders. */
@Component
class BinderWords extends Phrases {
    BinderWords(MessageSource messages) {
        super(messages, "binder.");
    }
}
