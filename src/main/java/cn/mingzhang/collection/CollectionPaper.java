package cn.mingzhang.collection;

import static cn.mingzhang.documents.DocumentField.may;
import static cn.mingzhang.documents.DocumentField.must;

import cn.mingzhang.documents.DocumentField;
import cn.mingzhang.documents.DocumentKind;
import java.util.List;
import java.util.Locale;

/** 催缴文书: what each is called and what it is filled with. What the law asks of a paper may not be taken out of its form. */
enum CollectionPaper implements DocumentKind {
    PAYMENT_NOTICE(
            "告",
            "防空地下室易地建设费缴费告知书",
            Fields.ISSUER,
            Fields.NUMBER,
            Fields.DATE,
            Fields.PAYER,
            Fields.PROJECT,
            Fields.PAYABLE,
            must("应缴大写", "叁佰陆拾陆万柒仟伍佰元整"),
            Fields.IN_WORDS,
            Fields.DUE,
            Fields.WHERE,
            Fields.BASIS,
            must("应缴费基数", "1,467"),
            must("征收标准", "2,500"),
            must("减免依据", "无"),
            must("减免费额", "0.00"),
            may("应收费额", "3,667,500.00"),
            must("审批依据", "达市人防易〔2020〕7号批准易地建设"),
            may("核定书编号", "HD-2021-0007"),
            Fields.CODE,
            Fields.PAID,
            Fields.OWED,
            Fields.CONTACT,
            Fields.PHONE),
    URGING_NOTICE(
            "催",
            "防空地下室易地建设费催缴通知书",
            Fields.ISSUER,
            Fields.NUMBER,
            Fields.DATE,
            Fields.PAYER,
            Fields.PROJECT,
            Fields.PAYABLE,
            Fields.OWED,
            Fields.DUE,
            must("第几次", "一"),
            must("原告知书", "《防空地下室易地建设费缴费告知书》（达市人防告〔2021〕3号）"),
            must("逾期后果", "本机关将依法作出追缴决定，并在后续审批、竣工备案中从严审核"),
            may("原缴款期限", "2021年3月31日"),
            Fields.PAID,
            Fields.IN_WORDS,
            Fields.WHERE,
            Fields.CONTACT,
            Fields.PHONE),
    INTERVIEW_NOTICE(
            "约",
            "约谈通知书",
            Fields.ISSUER,
            Fields.NUMBER,
            Fields.DATE,
            Fields.PAYER,
            Fields.PROJECT,
            Fields.OWED,
            must("约谈时间", "2021年6月8日上午9时30分"),
            must("约谈地点", "达州市通川区金龙大道1号人防办三楼会议室"),
            must("约谈事项", "说明欠缴原因和缴款安排；告知逾期不缴的法律后果。"),
            Fields.PAYABLE,
            Fields.CONTACT,
            Fields.PHONE),
    RECOVERY_DECISION(
            "追",
            "防空地下室易地建设费追缴决定书",
            Fields.ISSUER,
            Fields.NUMBER,
            Fields.DATE,
            Fields.PAYER,
            Fields.PROJECT,
            Fields.OWED,
            Fields.IN_WORDS,
            Fields.DUE,
            Fields.WHERE,
            Fields.BASIS,
            Fields.FACTS,
            must("此前文书", "1. 缴费告知书（达市人防告〔2021〕3号），2021年3月3日送达；\n2. 催缴通知书（达市人防催〔2021〕5号），2021年4月6日送达。"),
            must("复议机关", "达州市人民政府"),
            must("诉讼法院", "达州市通川区人民法院"),
            may("应缴费基数", "1,467"),
            may("征收标准", "2,500"),
            Fields.CODE,
            Fields.PAYABLE,
            Fields.PAID),
    STATUTORY_DEMAND(
            "催告",
            "履行行政决定催告书",
            Fields.ISSUER,
            Fields.NUMBER,
            Fields.DATE,
            Fields.PAYER,
            Fields.PROJECT,
            Fields.OWED,
            Fields.WHERE,
            Fields.DECISION,
            Fields.DECIDED,
            Fields.DECISION_SERVED,
            must("履行期限", "十个工作日"),
            Fields.IN_WORDS,
            Fields.CONTACT,
            Fields.PHONE),
    COURT_APPLICATION(
            "强",
            "行政强制执行申请书",
            Fields.ISSUER,
            Fields.NUMBER,
            Fields.DATE,
            Fields.PAYER,
            Fields.OWED,
            Fields.BASIS,
            Fields.FACTS,
            Fields.DECISION,
            Fields.DECIDED,
            Fields.DECISION_SERVED,
            must("负责人", "蒋立夏"),
            must("催告文号", "达市人防催告〔2021〕2号"),
            must("催告送达日期", "2021年12月6日"),
            must("当事人意见", "被申请人在催告期限内未提出陈述、申辩。"),
            must("标的情况", "被申请人在达州市通川区有在售商品房，经营正常，有履行能力。"),
            must("受理法院", "达州市通川区人民法院"),
            may("催告届满", "2021年12月20日"),
            must("期限届满情况", "行政复议期限至2021年6月29日止，行政诉讼期限至2021年11月1日止；被申请人在法定期限内未申请行政复议、未提起行政诉讼，又不履行。"),
            must("住所地", "达州市通川区金龙大道88号"),
            Fields.IN_WORDS,
            Fields.CODE,
            Fields.PROJECT,
            Fields.PHONE),
    SERVICE_RECORD(
            "回",
            "送达回证",
            Fields.ISSUER,
            Fields.NUMBER,
            Fields.PAYER,
            must("文书名称", "防空地下室易地建设费催缴通知书"),
            may("送达地点", "达州市通川区金龙大道88号"),
            may("送达方式", "直接送达"),
            may("收件人", ""),
            may("送达日期", ""),
            may("见证人", ""),
            may("送达人", ""),
            may("备注", ""));

    private final String sign;
    private final String title;
    private final List<DocumentField> fields;

    CollectionPaper(String sign, String title, DocumentField... fields) {
        this.sign = sign;
        this.title = title;
        this.fields = List.of(fields);
    }

    /** What follows the office's own code in the number: 达市人防催. */
    String sign() {
        return sign;
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
        return fields;
    }

    /** What several papers share. */
    static final class Fields {
        static final DocumentField ISSUER = must("发文机关", "达州市人民防空办公室");
        static final DocumentField NUMBER = must("文号", "达市人防催〔2021〕5号");
        static final DocumentField DATE = must("成文日期", "2021年4月1日");
        static final DocumentField PAYER = must("缴费单位", "达州市通达置业有限公司");
        static final DocumentField CODE = may("统一社会信用代码", "91511702MA62XXXX0A");
        static final DocumentField PROJECT = must("项目名称", "通达·金龙花园二期");
        static final DocumentField PAYABLE = must("应缴金额", "3,667,500.00");
        static final DocumentField PAID = may("已缴金额", "1,000,000.00");
        static final DocumentField OWED = must("欠缴金额", "2,667,500.00");
        static final DocumentField IN_WORDS = may("大写金额", "贰佰陆拾陆万柒仟伍佰元整");
        static final DocumentField DUE = must("缴款期限", "2021年4月30日");
        static final DocumentField WHERE = must("缴款方式", "到政务服务大厅税务窗口、办税服务厅或者通过电子税务局缴纳，缴入国库");
        static final DocumentField BASIS =
                must("法律依据", "《中华人民共和国人民防空法》第二十二条、《国家发展计划委员会等部门关于规范防空地下室易地建设收费的规定》（计价格〔2000〕474号）和财税〔2020〕58号");
        static final DocumentField FACTS =
                must("查明事实", "该项目于2019年5月20日取得建设工程规划许可证，地面首层建筑面积1,467平方米，经批准易地建设，未修建防空地下室，也未按期缴纳易地建设费。");
        static final DocumentField CONTACT = must("联系人", "周雨水");
        static final DocumentField PHONE = must("联系电话", "0818-2100000");
        static final DocumentField DECISION = must("决定文号", "达市人防追〔2021〕1号");
        static final DocumentField DECIDED = must("决定日期", "2021年4月28日");
        static final DocumentField DECISION_SERVED = must("决定送达日期", "2021年4月30日");

        private Fields() {}
    }
}
