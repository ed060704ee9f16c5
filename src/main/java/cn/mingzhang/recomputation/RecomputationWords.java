package cn.mingzhang.recomputation;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a recomputation. */
@Component
public class RecomputationWords extends Phrases {
    RecomputationWords(MessageSource messages) {
        super(messages, "recomputation.");
    }

    public String say(Difference difference) {
        return of("difference." + difference.key(), difference.arguments().toArray());
    }

    public String name(FeeClass feeClass) {
        return of("class", feeClass);
    }
}
