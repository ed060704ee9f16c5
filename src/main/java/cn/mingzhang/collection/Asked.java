package cn.mingzhang.collection;

import java.util.Arrays;
import java.util.List;

/** What a person writes into a paper; everything else of it is known. The constant is also the message key's end. */
enum Asked {
    CONTACT("contact", "联系人", false),
    PHONE("phone", "联系电话", false),
    PAY_WHERE("payWhere", "缴款方式", false),
    BASIS("basis", "法律依据", true),
    APPROVAL("approval", "审批依据", false),
    FACTS("facts", "查明事实", true),
    CONSEQUENCE("consequence", "逾期后果", true),
    TALK_AT("talkAt", "约谈时间", false),
    TALK_PLACE("talkPlace", "约谈地点", false),
    TALK_MATTERS("talkMatters", "约谈事项", true),
    REVIEW_AGENCY("reviewAgency", "复议机关", false),
    SUIT_COURT("suitCourt", "诉讼法院", false),
    HEAD("head", "负责人", false),
    ADDRESS("address", "住所地", false),
    OPINION("opinion", "当事人意见", true),
    ASSETS("assets", "标的情况", true),
    COURT("court", "受理法院", false);

    private final String field;
    private final String tag;
    private final boolean area;

    Asked(String field, String tag, boolean area) {
        this.field = field;
        this.tag = tag;
        this.area = area;
    }

    public String field() {
        return field;
    }

    String tag() {
        return tag;
    }

    public boolean isArea() {
        return area;
    }

    public String labelKey() {
        return "collection.asked." + name();
    }

    static List<Asked> of(CollectionPaper paper) {
        return Arrays.stream(values())
                .filter(asked ->
                        paper.fields().stream().anyMatch(field -> field.name().equals(asked.tag)))
                .toList();
    }

    boolean isMandatoryIn(CollectionPaper paper) {
        return paper.fields().stream().anyMatch(field -> field.name().equals(tag) && field.mandatory());
    }
}
