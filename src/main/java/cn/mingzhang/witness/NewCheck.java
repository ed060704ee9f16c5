package cn.mingzhang.witness;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 核查记录 to be filed (整改验收表).
 *
 * @param place where it was looked at; may be empty where papers were seen
 * @param papers which papers were seen; may be empty where a place was
 * @param secondCheckerId the other of the two; null only in the short procedure
 */
public record NewCheck(
        LocalDate checkedOn,
        String place,
        String papers,
        Set<CheckMethod> methods,
        String finding,
        CheckConclusion conclusion,
        @Nullable Long secondCheckerId) {

    public NewCheck {
        methods = Set.copyOf(methods);
        place = place.strip();
        papers = papers.strip();
        finding = finding.strip();
    }
}
