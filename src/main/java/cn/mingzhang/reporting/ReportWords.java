package cn.mingzhang.reporting;

import cn.mingzhang.compartment.LeftOut;
import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

@Component
class ReportWords extends Phrases {
    ReportWords(MessageSource messages) {
        super(messages, "report.");
    }

    /** What happened to who is not taken for now, and how he mends it. */
    String leftOut(LeftOut why, String limit) {
        return of("leftOut." + why, limit);
    }

    static HttpStatus status(LeftOut why) {
        return switch (why) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
