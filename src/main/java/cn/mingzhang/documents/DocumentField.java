package cn.mingzhang.documents;

/**
 * 填写项: what a form is filled with, written in it as {@code {{缴费单位}}}.
 *
 * @param name in Chinese, as the office reads it in Word
 * @param mandatory whether a form without it is no form of its kind
 * @param sample a likely value, for the office's trial print and for tests
 */
public record DocumentField(String name, boolean mandatory, String sample) {

    public static DocumentField must(String name, String sample) {
        return new DocumentField(name, true, sample);
    }

    public static DocumentField may(String name, String sample) {
        return new DocumentField(name, false, sample);
    }

    /** As it stands in the form. */
    public String tag() {
        return "{{" + name + "}}";
    }
}
