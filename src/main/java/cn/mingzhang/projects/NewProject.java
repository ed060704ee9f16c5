package cn.mingzhang.projects;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 登记卡: what is written on a project's card, when it is opened and whenever it is amended.
 *
 * @param creditCode 建设单位统一社会信用代码
 * @param projectCode 国家项目代码 (24 characters)
 * @param unitId 审批（主管）人防办, whose scope the project is in
 * @param legacy 不动产登记历史遗留项目
 */
public record NewProject(
        String name,
        String developer,
        @Nullable String creditCode,
        @Nullable String projectCode,
        String divisionCode,
        long unitId,
        @Nullable String address,
        Areas areas,
        @Nullable Integer storeys,
        @Nullable BigDecimal foundationDepth,
        Permit planningPermit,
        Permit constructionPermit,
        Permit completionFiling,
        Decision decision,
        boolean legacy) {

    /** A card with nothing on it yet but where it belongs. */
    static NewProject blank(String divisionCode, long unitId) {
        return new NewProject(
                "",
                "",
                null,
                null,
                divisionCode,
                unitId,
                null,
                Areas.UNKNOWN,
                null,
                null,
                Permit.NONE,
                Permit.NONE,
                Permit.NONE,
                Decision.NONE,
                false);
    }

    /** Whether any authority has given a number yet. */
    boolean namesAStage() {
        return projectCode != null
                || planningPermit.number() != null
                || constructionPermit.number() != null
                || completionFiling.number() != null
                || decision.number() != null;
    }

    /** The same with other areas. */
    public NewProject with(Areas other) {
        return with(projectCode, other, planningPermit, constructionPermit, completionFiling, decision);
    }

    /** The same with what the authorities gave. */
    public NewProject with(
            @Nullable String code,
            Areas other,
            Permit planning,
            Permit construction,
            Permit completion,
            Decision decided) {
        return new NewProject(
                name,
                developer,
                creditCode,
                code,
                divisionCode,
                unitId,
                address,
                other,
                storeys,
                foundationDepth,
                planning,
                construction,
                completion,
                decided,
                legacy);
    }
}
