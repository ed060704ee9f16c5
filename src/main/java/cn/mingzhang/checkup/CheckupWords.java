package cn.mingzhang.checkup;

import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.Phrases;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a check-up. */
@Component
class CheckupWords extends Phrases {
    CheckupWords(MessageSource messages) {
        super(messages, "checkup.");
    }

    String name(Contradiction rule) {
        return of("rule", rule);
    }

    /** What contradicts what, with its dates and numbers. */
    String sentence(Contradiction rule, String[] said) {
        return of("rule." + rule + ".says", (Object[]) said);
    }

    String ground(Contradiction rule) {
        return of("rule." + rule + ".ground");
    }

    List<Option> rules() {
        return Arrays.stream(Contradiction.values())
                .map(rule -> new Option(rule.name(), rule.code() + " " + name(rule)))
                .toList();
    }
}
