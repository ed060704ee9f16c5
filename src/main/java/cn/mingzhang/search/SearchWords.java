package cn.mingzhang.search;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the search. */
@Component
class SearchWords extends Phrases {
    SearchWords(MessageSource messages) {
        super(messages, "search.");
    }
}
