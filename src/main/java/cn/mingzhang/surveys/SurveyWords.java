package cn.mingzhang.surveys;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of surveys. */
@Component
class SurveyWords extends Phrases {
    SurveyWords(MessageSource messages) {
        super(messages, "surveys.");
    }
}
