package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.fail;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** No serious finding of axe on any page: an inspector of fifty with a magnifier or a screen reader works here too. */
final class Accessibility {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessibility() {}

    static void check(Page page) {
        var grave = new AxeBuilder(page)
                        // Decoration, hidden from readers: it is meant to be faint.
                        .exclude(".watermark")
                        .withTags(WCAG)
                        // No second window for the result: no page holds frames of another origin.
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .toList();
        if (!grave.isEmpty()) {
            fail("axe on " + page.url()
                    + grave.stream().map(Accessibility::told).collect(Collectors.joining()));
        }
    }

    private static String told(Rule rule) {
        return "\n  " + rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp()
                + rule.getNodes().stream().limit(5).map(Accessibility::told).collect(Collectors.joining());
    }

    private static String told(CheckedNode node) {
        return "\n    " + shortened(node.getHtml()) + "\n      "
                + shortened(node.getFailureSummary().replaceAll("\\s+", " "));
    }

    private static String shortened(String text) {
        return text.length() <= 240 ? text : text.substring(0, 240) + "…";
    }
}
