package cn.mingzhang.collection;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

@Component
class CollectionWords extends Phrases {

    CollectionWords(MessageSource messages) {
        super(messages, "collection.");
    }

    String of(Rung rung) {
        return of("rung", rung);
    }
}
