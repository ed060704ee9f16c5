package cn.mingzhang.reporting;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

@Component
class ReportWords extends Phrases {
    ReportWords(MessageSource messages) {
        super(messages, "report.");
    }
}
