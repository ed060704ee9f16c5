package cn.mingzhang.screening;

import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Phrases;
import cn.mingzhang.permits.PermitCards;
import cn.mingzhang.permits.PermitKind;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of screening. */
@Component
class ScreeningWords extends Phrases {
    private final PermitCards permits;

    ScreeningWords(MessageSource messages, PermitCards permits) {
        super(messages, "screening.");
        this.permits = permits;
    }

    String rule(Detection rule) {
        return rule.code() + " " + of("rule." + rule.name());
    }

    List<Fact> facts(List<Said> said) {
        return said.stream()
                .map(line -> new Fact(of("said." + line.key()), value(line)))
                .toList();
    }

    /** All of them in one line. */
    String told(List<Said> said) {
        return String.join(
                of("joint"),
                facts(said).stream()
                        .filter(fact -> !fact.value().isEmpty())
                        .map(fact -> fact.label() + " " + fact.value())
                        .toList());
    }

    private String value(Said said) {
        return said.value().startsWith("#")
                ? ofAny(said.value().substring(1), said.arguments().toArray())
                : said.value();
    }

    /** {@code PLANNING|某局}: which permit, which bureau. */
    String authority(String said) {
        int at = said.indexOf('|');
        return permits.kind(PermitKind.valueOf(said.substring(0, at))) + "：" + said.substring(at + 1);
    }
}
