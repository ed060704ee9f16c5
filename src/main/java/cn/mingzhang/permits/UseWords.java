package cn.mingzhang.permits;

import cn.mingzhang.shelter.BuildingUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 用途: what a bureau calls a building, in the four words of the rules. A word that may be either (仓储, 综合) is not decided here:
 * it stays unknown, and a person is asked.
 */
final class UseWords {
    private static final List<String> PRODUCTION = List.of("厂房", "生产车间", "工业生产", "生产用房", "PRODUCTION");
    private static final List<String> HOUSING = List.of("住宅", "居住", "HOUSING");
    private static final List<String> OTHER = List.of(
            "商业",
            "商务",
            "办公",
            "酒店",
            "旅馆",
            "学校",
            "教学",
            "幼儿园",
            "医院",
            "医疗",
            "养老",
            "文化",
            "体育",
            "公共",
            "商铺",
            "写字楼",
            "OTHER_CIVIL");
    private static final List<String> MIXED = List.of("商住", "住商", "MIXED");

    private UseWords() {}

    static @Nullable BuildingUse of(@Nullable String said) {
        if (said == null) {
            return null;
        }
        var houses = says(said, HOUSING);
        var other = says(said, OTHER);
        var produces = says(said, PRODUCTION);
        if (says(said, MIXED) || houses && other) {
            return BuildingUse.MIXED;
        }
        if (produces) {
            return houses || other ? null : BuildingUse.PRODUCTION;
        }
        if (houses) {
            return BuildingUse.HOUSING;
        }
        return other ? BuildingUse.OTHER_CIVIL : null;
    }

    private static boolean says(String said, List<String> words) {
        return words.stream().anyMatch(said::contains);
    }
}
