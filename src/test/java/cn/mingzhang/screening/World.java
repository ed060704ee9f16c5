package cn.mingzhang.screening;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.obligation.Exemption;
import cn.mingzhang.obligation.Ground;
import cn.mingzhang.obligation.Obligation;
import cn.mingzhang.permits.Permit;
import cn.mingzhang.permits.PermitKind;
import cn.mingzhang.projects.DecisionKind;
import cn.mingzhang.shelter.AreaRules;
import cn.mingzhang.shelter.BuildingUse;
import cn.mingzhang.shelter.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A city whose truth is known: buildings with rows in the lists as clerks type them, and cards in the register. Half lawfully owe
 * nothing; some were omitted, some approved too small, some split; developers are renamed, digits typed full-width or amiss.
 */
final class World {
    private static final String[] FIRST =
            "锦绣 翠屏 滨河 金桂 望江 莲湖 巴山 云栖 御景 南山 朝阳 龙马 柳湖 星河 嘉禾 紫荆 塔沱 明月 仙鹤 长田 凤凰 鹿鼎 青云 碧水 红星 东岳 西圣 北岩 通川 达州 文理 凤北 鸿通 橡树 枫林 竹韵 梧桐 海棠 丹桂 玉兰 牡丹 雪松 银杏 春晓 秋实 夏荷 冬青 麒麟 白鹭 鸿雁 罗浮 天泰 汇金 中安 太和 永兴 福临 瑞丰 宏盛 德昌"
                    .split(" ");
    private static final String[] SECOND =
            "江南 华府 花园 名邸 时代 印象 雅居 谷 台 里 新居 小区 广场 家园 公馆 景苑 江畔 楼 府 新城 天地 国际 中心 丽都 豪庭 半岛 名城 水岸 壹号 首座 上院 学府 庄园 山语 尚品 东方 大观 世家 龙城 佳园"
                    .split(" ");
    private static final String[] THIRD = "东 西 南 北 中 悦 雅 和 尚 盛 泰 丰 荣 锦 瑞 祥 康 宁 安 福 德 仁 义 礼 智 信 文 武 云 天".split(" ");
    private static final String[] TRADES = {"置业", "房地产开发", "实业", "地产", "城市建设投资", "建设开发"};
    private static final String[] DIVISIONS = {"511702", "511703", "511722", "511723", "511724", "511725", "511781"};

    final List<Permit> permits = new ArrayList<>();
    final List<Known> register = new ArrayList<>();
    /** By row: the project that it truly is; rows without one are not here. */
    final Map<Long, Long> truly = new HashMap<>();

    final Set<Long> omittedRows = new HashSet<>();
    final List<List<Long>> omitted = new ArrayList<>();
    final Set<Long> tooSmall = new HashSet<>();
    final List<List<Long>> split = new ArrayList<>();
    private final Random dice;
    private final int rows;
    private final int cards;
    private final List<String[]> developers = new ArrayList<>();

    World(int rows, int cards, long seed) {
        this.rows = rows;
        this.cards = cards;
        dice = new Random(seed);
        for (int at = 0; at < Math.max(40, rows / 25); at++) {
            var name = "达州" + pick(FIRST) + pick(THIRD) + pick(THIRD) + pick(TRADES) + "有限公司";
            var renamed = "四川" + pick(FIRST) + pick(THIRD) + pick(THIRD) + pick(TRADES) + "有限公司";
            developers.add(new String[] {name, renamed, "9151170" + dice.nextInt(3) + "MA" + code(8)});
        }
        while (permits.size() < rows) {
            building();
        }
        while (register.size() < cards) {
            register.add(card(facts(true), null));
        }
    }

    /** What is true of one building, before anybody writes it down. */
    private record Facts(
            String core,
            int phase,
            String[] developer,
            String division,
            String road,
            String code,
            String planning,
            String construction,
            String completion,
            String parcel,
            BuildingUse use,
            int storeys,
            BigDecimal ground,
            BigDecimal area,
            LocalDate planned) {
        String name() {
            return core + (phase == 0 ? "" : "一二三四五六".charAt(phase - 1) + "期");
        }
    }

    private Facts facts(boolean owes) {
        int year = 2013 + dice.nextInt(8);
        int serial = 1 + dice.nextInt(999_999);
        var use = owes
                ? (chance(60) ? BuildingUse.HOUSING : BuildingUse.OTHER_CIVIL)
                : chance(50) ? BuildingUse.PRODUCTION : chance(70) ? BuildingUse.OTHER_CIVIL : BuildingUse.HOUSING;
        int storeys = owes ? 11 + dice.nextInt(22) : 1 + dice.nextInt(5);
        var ground = BigDecimal.valueOf(owes ? 400 + dice.nextInt(2000) : 80 + dice.nextInt(280))
                .setScale(3);
        var division = pick(DIVISIONS);
        return new Facts(
                pick(FIRST) + pick(THIRD) + pick(SECOND) + (chance(40) ? pick(THIRD) : ""),
                chance(30) ? 1 + dice.nextInt(3) : 0,
                developers.get(dice.nextInt(developers.size())),
                division,
                pick(FIRST) + pick(THIRD) + "路" + (1 + dice.nextInt(900)) + "号",
                year + "-" + division + "-47-03-" + "%06d".formatted(serial),
                "建字第%s%d%06d号".formatted(division, year, serial),
                "施字第%d%07d号".formatted(year, dice.nextInt(9_999_999)),
                "竣备%d-%06d".formatted(year + 2, dice.nextInt(999_999)),
                division + "%03d%06dGB%05d".formatted(dice.nextInt(999), serial, dice.nextInt(99_999)),
                use,
                storeys,
                ground,
                ground.multiply(BigDecimal.valueOf(storeys)),
                LocalDate.of(year, 1 + dice.nextInt(12), 1 + dice.nextInt(28)));
    }

    private void building() {
        if (chance(50)) {
            if (dice.nextInt(1000) < 5) {
                split();
            } else {
                write(facts(false), null);
            }
            return;
        }
        var facts = facts(true);
        int lot = dice.nextInt(1000);
        if (lot >= 980) { // one decision for two phases
            var two = facts.area().multiply(BigDecimal.valueOf(2));
            var whole = card(facts, null, facts.core() + (lot < 990 ? "" : "一期"), two);
            register.add(whole);
            write(phase(facts, 1), whole.id());
            write(phase(facts, 2), whole.id());
            return;
        }
        if (lot < 40) { // of those who owe: 2% of all buildings
            if (chance(30)) { // a trap: another phase of it was decided
                register.add(card(phase(facts, facts.phase() == 2 ? 1 : 2), null));
                facts = phase(facts, facts.phase() == 2 ? 2 : 1);
            }
            var written = write(facts, null);
            omitted.add(written);
            omittedRows.addAll(written);
            return;
        }
        var card = card(facts, lot < 60 ? new BigDecimal("0.8") : null);
        register.add(card);
        if (lot < 60) {
            tooSmall.add(card.id());
        }
        write(facts, card.id());
    }

    private Facts phase(Facts of, int phase) {
        return new Facts(
                of.core(),
                phase,
                of.developer(),
                of.division(),
                of.road(),
                of.code(),
                of.planning() + phase,
                of.construction() + phase,
                of.completion() + phase,
                of.parcel() + phase,
                of.use(),
                of.storeys(),
                of.ground(),
                of.area(),
                of.planned());
    }

    /** Three shops of one developer on one parcel, each below two thousand square metres. */
    private void split() {
        var whole = facts(false);
        var all = new ArrayList<Long>();
        for (int part = 1; part <= 3; part++) {
            var one = new Facts(
                    whole.core(),
                    part,
                    whole.developer(),
                    whole.division(),
                    whole.road(),
                    whole.code(),
                    whole.planning() + part,
                    whole.construction() + part,
                    whole.completion() + part,
                    whole.parcel(),
                    BuildingUse.OTHER_CIVIL,
                    3,
                    new BigDecimal("500.000"),
                    new BigDecimal("1500.000"),
                    whole.planned().plusMonths(part));
            all.addAll(write(one, null));
        }
        split.add(all);
    }

    private Known card(Facts facts, BigDecimal share) {
        return card(facts, share, facts.name(), facts.area());
    }

    private Known card(Facts facts, BigDecimal share, String name, BigDecimal area) {
        long id = register.size() + 1;
        var required =
                facts.ground().multiply(share == null ? BigDecimal.ONE : share).setScale(3, RoundingMode.HALF_UP);
        var decided = facts.planned().minusDays(20);
        return new Known(
                id,
                "XM-2020-%06d".formatted(id),
                name,
                facts.developer()[0],
                chance(70) ? facts.developer()[2] : null,
                chance(60) ? facts.code() : null,
                chance(70) ? "通川区" + facts.road() : null,
                facts.division(),
                1,
                chance(60) ? facts.planning() : null,
                chance(60) ? facts.planned() : null,
                chance(40) ? facts.construction() : null,
                null,
                null,
                null,
                DecisionKind.RELOCATED,
                "达市人防批" + id,
                decided,
                area,
                facts.ground(),
                required,
                null,
                null,
                facts.storeys(),
                null,
                facts.use(),
                null,
                null,
                chance(30) ? List.of(facts.parcel()) : List.of(),
                area,
                5,
                "BAD_GEOLOGY",
                true,
                true,
                true,
                null,
                null,
                null);
    }

    /** Its rows in the four lists, each as some clerk typed it. */
    private List<Long> write(Facts facts, Long project) {
        var written = new ArrayList<Long>();
        for (var kind : PermitKind.values()) {
            var there = switch (kind) {
                case PLANNING, CONSTRUCTION -> chance(92);
                case COMPLETION -> chance(40);
                case REGISTRATION -> chance(25);
                case PAYMENT -> false;
            };
            if (there || kind == PermitKind.REGISTRATION && written.isEmpty()) {
                var row = row(facts, kind);
                permits.add(row);
                written.add(row.id());
                if (project != null) {
                    truly.put(row.id(), project);
                }
            }
        }
        return written;
    }

    private Permit row(Facts facts, PermitKind kind) {
        long id = permits.size() + 1;
        var planning = chance(80) ? typed(facts.planning()) : null;
        return new Permit(
                id,
                1,
                (int) id,
                kind,
                switch (kind) {
                    case PLANNING -> typed(facts.planning());
                    case CONSTRUCTION -> typed(facts.construction());
                    case COMPLETION -> typed(facts.completion());
                    default -> "川2020达州不动产权第" + id + "号";
                },
                name(facts),
                chance(5) ? facts.developer()[1] : company(facts.developer()[0]),
                chance(70) ? typed(facts.developer()[2]) : null,
                chance(60) ? typed(facts.code()) : null,
                kind == PermitKind.PLANNING || kind == PermitKind.REGISTRATION ? typed(facts.parcel()) : null,
                chance(70) ? facts.road() : null,
                facts.division(),
                facts.division(),
                1,
                facts.planned().plusDays(100L * kind.ordinal()),
                kind.name(),
                chance(97) ? facts.use() : null,
                null,
                facts.storeys(),
                facts.storeys() > 10 ? new BigDecimal("4.0") : new BigDecimal("1.5"),
                facts.ground(),
                facts.area()
                        .multiply(BigDecimal.valueOf(1000 + dice.nextInt(10), 3))
                        .setScale(3, RoundingMode.HALF_UP),
                null,
                false,
                false,
                null,
                null,
                kind == PermitKind.PLANNING ? null : planning,
                null,
                kind == PermitKind.PAYMENT ? Yuan.ZERO : null);
    }

    private String name(Facts facts) {
        var core = facts.core();
        if (chance(5)) {
            int at = dice.nextInt(core.length());
            core = core.substring(0, at) + pick(THIRD) + core.substring(at + 1);
        }
        var part = facts.phase() == 0
                ? ""
                : switch (dice.nextInt(3)) {
                    case 0 -> "（" + "一二三四五六".charAt(facts.phase() - 1) + "期）";
                    case 1 -> facts.phase() + "期";
                    default -> "一二三四五六".charAt(facts.phase() - 1) + "期";
                };
        return core + part + (chance(20) ? "建设项目" : "");
    }

    private String company(String name) {
        return chance(10) ? name.replace("有限公司", "有限责任公司").replace("达州", "达州市") : name;
    }

    /** Some full-width, some without punctuation, some amiss. */
    private String typed(String number) {
        if (chance(4)) {
            int at = number.length() - 1 - dice.nextInt(5);
            if (Character.isDigit(number.charAt(at))) {
                number = number.substring(0, at) + (char) ('0' + dice.nextInt(10)) + number.substring(at + 1);
            }
        }
        if (chance(12)) {
            var wide = new StringBuilder();
            number.chars().forEach(sign -> wide.append((char) (sign > 32 && sign < 127 ? sign + 65248 : sign)));
            return wide.toString();
        }
        return chance(10) ? number.replace("-", " ").replace("第", "") : number;
    }

    private String code(int length) {
        var alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var code = new StringBuilder();
        for (int at = 0; at < length; at++) {
            code.append(alphabet.charAt(dice.nextInt(alphabet.length())));
        }
        return code.toString();
    }

    private boolean chance(int percent) {
        return dice.nextInt(100) < percent;
    }

    private String pick(String[] words) {
        return words[dice.nextInt(words.length)];
    }

    // -- the rules by which it is judged --

    static Obligation obligation() {
        var terms = new ArrayList<Term>();
        for (var term : new String[][] {
            {"STOREYS_AT_LEAST", "10"}, {"DEPTH_AT_LEAST", "3"}, {"AREA_AT_LEAST", "2000"},
            {"SHARE_CLASS_3", "2"}, {"SHARE_ZONE", "3"}, {"CITY_CLASS", "4"}
        }) {
            terms.add(new Term(
                    terms.size(),
                    term[0],
                    null,
                    LocalDate.of(2000, 1, 1),
                    null,
                    new BigDecimal(term[1]),
                    "18号文",
                    true));
        }
        return new Obligation(
                AreaRules.of(terms),
                List.of(new Exemption(Ground.PRODUCTION, LocalDate.of(2003, 1, 1), null, "18号文第四十五条", true)));
    }

    static Parameters parameters() {
        var values = new EnumMap<Parameter, BigDecimal>(Parameter.class);
        for (var parameter : Parameter.values()) {
            values.put(
                    parameter,
                    switch (parameter) {
                        case AREA_TOLERANCE -> BigDecimal.TEN;
                        case AREA_TOLERANCE_PERCENT -> BigDecimal.ONE;
                        case AREA_INCREASE_PERCENT -> new BigDecimal(3);
                        case SPLIT_MONTHS -> new BigDecimal(24);
                        case RELOCATION_PAPERS -> new BigDecimal(5);
                        default -> new BigDecimal(3);
                    });
        }
        return new Parameters(values);
    }
}
