package cn.mingzhang.screening;

import cn.mingzhang.people.Officer;
import java.util.List;
import org.springframework.stereotype.Component;

/** An omission in a few words, for a letter to the bureau that issued the permit without asking (AP-07). */
@Component
public class OmissionBriefs {
    private final FindingList findings;
    private final FindingPaper paper;
    private final ScreeningWords words;

    OmissionBriefs(FindingList findings, FindingPaper paper, ScreeningWords words) {
        this.findings = findings;
        this.paper = paper;
        this.words = words;
    }

    /**
     * @param bureaus as they signed; the first is whom one writes to
     * @param issued what they issued, by bureau, in Chinese
     */
    public record Brief(String title, String description, List<String> bureaus, List<String> issued) {}

    /** @throws cn.mingzhang.refusals.NotVisible where this officer sees no such finding */
    public Brief of(long finding, Officer officer) {
        var row = findings.seen(finding, officer);
        return words.inChinese(() -> new Brief(
                row.title(),
                paper.description(row),
                row.authorities().stream()
                        .map(authority -> authority.substring(authority.indexOf('|') + 1))
                        .distinct()
                        .toList(),
                row.authorities().stream().map(words::authority).toList()));
    }
}
