package cn.mingzhang.screening;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A finding as a page says it. */
@Component
class FindingPages {
    private final ScreeningWords words;

    FindingPages(ScreeningWords words) {
        this.words = words;
    }

    record Row(
            String href,
            String rule,
            String seriousness,
            String tone,
            String title,
            String developer,
            String unit,
            String said,
            String bureaus,
            String state,
            String stateTone,
            boolean fresh,
            boolean lead,
            @Nullable String problem) {}

    Row row(FindingRow finding) {
        return new Row(
                finding.href(),
                words.rule(finding.rule()),
                words.of("seriousness", finding.rule().seriousness()),
                finding.rule().seriousness().tone(),
                finding.title(),
                finding.developer(),
                finding.unit(),
                words.told(finding.said()),
                String.join(
                        "；",
                        finding.authorities().stream().map(words::authority).toList()),
                words.of("state", finding.state()),
                finding.state().tone(),
                finding.fresh(),
                finding.rule().isLead(),
                finding.problem());
    }
}
