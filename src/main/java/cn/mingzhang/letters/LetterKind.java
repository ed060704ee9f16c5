package cn.mingzhang.letters;

import static cn.mingzhang.documents.DocumentField.may;
import static cn.mingzhang.documents.DocumentField.must;

import cn.mingzhang.documents.DocumentField;
import cn.mingzhang.documents.DocumentKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * 文种: what each letter is called and who may send it. The two letters of advice are the commission's alone (监督执纪工作规则第19条;
 * 监察法); on one matter both together are one 纪检监察建议书. A notice or a reminder may be either side's.
 */
public enum LetterKind implements DocumentKind {
    DISCIPLINE_ADVICE("纪律检查建议书", Set.of(Side.DISCIPLINE)),
    SUPERVISION_ADVICE("监察建议书", Set.of(Side.DISCIPLINE)),
    JOINT_ADVICE("纪检监察建议书", Set.of(Side.DISCIPLINE)),
    SUPERVISORY_NOTICE("督办通知单", Set.of(Side.DISCIPLINE, Side.GROUP)),
    REMINDER("提醒函", Set.of(Side.DISCIPLINE, Side.GROUP));

    private static final List<DocumentField> FIELDS = List.of(
            must("发文机关", "达州市监察委员会"),
            must("文号", "达市监建〔2021〕3号"),
            must("成文日期", "2021年6月16日"),
            must("主送", "达州市人民防空办公室"),
            must("事由", "关于规范防空地下室易地建设审批的建议"),
            must("基本情况", "2021年3月至5月，市纪委监委第二监察室对人防系统易地建设审批开展了专项督导。"),
            must("主要问题", "一是易地建设审批条件把关不严；\n二是应缴费项目未及时下达缴费告知书。"),
            must("依据", "《中华人民共和国监察法》第四十五条第一款第五项"),
            must("建议事项", "（一）修订易地建设审批办事指南，逐项列明审批条件（2021年7月15日前办结并回复）；\n（二）对近三年审批项目逐项复核（2021年8月31日前办结并回复）。"),
            must("反馈要求", "请逐条书面回复办理情况，并附证明材料"),
            must("回复期限", "2021年8月31日"),
            may("抄送", "人防行业治理工作领导小组"),
            must("联系人", "周雨水"),
            must("联系电话", "0818-2100000"));

    private final String title;
    private final Set<Side> sides;

    LetterKind(String title, Set<Side> sides) {
        this.title = title;
        this.sides = sides;
    }

    static Optional<LetterKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(word)).findFirst();
    }

    boolean isSentBy(Side side) {
        return sides.contains(side);
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<DocumentField> fields() {
        return FIELDS;
    }
}
