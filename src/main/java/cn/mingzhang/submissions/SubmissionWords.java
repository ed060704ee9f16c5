package cn.mingzhang.submissions;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of reports to superiors. */
@Component
class SubmissionWords extends Phrases {
    SubmissionWords(MessageSource messages) {
        super(messages, "submissions.");
    }
}
