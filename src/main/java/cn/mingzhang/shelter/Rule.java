package cn.mingzhang.shelter;

import static cn.mingzhang.shelter.Truth.not;

import java.util.function.Function;

/**
 * 应建面积规则 R1-R5, 〔2003〕国人防办字第18号 第四十七条: for whom, how much. They are asked in the order R1, R5, R4, R3, R2; the first
 * that applies is the one. What is asked of a project and is not known makes the answer unknown, it never counts as "no".
 */
public enum Rule {
    // spotless:off
    //   applies where                                                                 required area               grade at least
    R1 (work -> work.isHigh().or(work.isDeep()),                                       Worksheet::groundFloor,     "GRADE_6"),
    R2 (work -> not(work.isHousing()).and(work.isLarge()),                             Worksheet::shareOfBuilding, "GRADE_6"),
    R3 (work -> not(work.isHousing()).and(work.isInZone()),                            Worksheet::shareOfZone,     "GRADE_6"),
    R4 (work -> work.isHousing().and(work.isInKeyCity()),                              Worksheet::groundFloor,     "GRADE_6B"),
    R5 (work -> work.isHousing().and(work.isRenewal()).and(work.isInKeyCity()),        Worksheet::groundFloor,     "GRADE_6B");
    // spotless:on

    private final Function<Worksheet, Truth> applies;
    private final Function<Worksheet, Truth> area;
    private final String grade;

    Rule(Function<Worksheet, Truth> applies, Function<Worksheet, Truth> area, String grade) {
        this.applies = applies;
        this.area = area;
        this.grade = grade;
    }

    Truth applies(Worksheet work) {
        return applies.apply(work);
    }

    /** Writes the area on the sheet; unknown where a number for it is missing. */
    Truth area(Worksheet work) {
        return area.apply(work);
    }

    /** The lowest 抗力等级, as a constant of the pipeline's list. */
    public String grade() {
        return grade;
    }
}
