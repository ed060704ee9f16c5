package cn.mingzhang.education;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of education. */
@Component
class EducationWords extends Phrases {
    EducationWords(MessageSource messages) {
        super(messages, "education.");
    }
}
