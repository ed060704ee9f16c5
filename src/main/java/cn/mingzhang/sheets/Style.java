package cn.mingzhang.sheets;

/** The few looks of a cell; their order is the order in {@code styles.xml}. All but the heads may be written in. */
enum Style {
    PLAIN(0, 0, 0, false),
    TITLE(0, 1, 0, false),
    HEAD(0, 2, 2, true),
    REQUIRED(0, 2, 3, true),
    TEXT(49, 0, 0, false),
    COUNT(3, 0, 0, false),
    MONEY(4, 0, 0, false),
    NUMBER(164, 0, 0, false),
    DAY(165, 0, 0, false),
    MOMENT(166, 0, 0, false),
    OLD(0, 0, 4, true);

    private final int format;
    private final int font;
    private final int fill;
    private final boolean wrap;

    Style(int format, int font, int fill, boolean wrap) {
        this.format = format;
        this.font = font;
        this.fill = fill;
        this.wrap = wrap;
    }

    static Style of(Kind kind) {
        return switch (kind) {
            case TEXT, FLAG -> TEXT;
            case COUNT -> COUNT;
            case MONEY -> MONEY;
            case NUMBER -> NUMBER;
            case DAY -> DAY;
            case MOMENT -> MOMENT;
        };
    }

    static String sheet() {
        var xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
                <numFmts count="3"><numFmt numFmtId="164" formatCode="0.###"/>\
                <numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>\
                <fonts count="3"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="14"/><name val="等线"/></font>\
                <font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="5">\
                <fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
                """);
        for (var colour : new String[] {"FFD9E2F3", "FFFCE4D6", "FFF2F2F2"}) {
            xml.append("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"")
                    .append(colour)
                    .append("\"/></patternFill></fill>");
        }
        xml.append("</fills><borders count=\"1\"><border/></borders>");
        xml.append("<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"" + values().length + "\">");
        for (var style : values()) {
            xml.append(
                    "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\""
                            .formatted(style.format, style.font, style.fill));
            xml.append(" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\" applyProtection=\"1\">");
            xml.append("<alignment vertical=\"center\"").append(style.wrap ? " wrapText=\"1\"/>" : "/>");
            xml.append("<protection locked=\"").append(style.wrap ? "1" : "0").append("\"/></xf>");
        }
        return xml.append("</cellXfs></styleSheet>").toString();
    }
}
