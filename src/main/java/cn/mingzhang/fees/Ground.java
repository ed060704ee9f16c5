package cn.mingzhang.fees;

/**
 * 减免依据: one line of the dated table. What is not lawful is in the same table, as such, so that it can be named when it is met.
 *
 * @param code RG01 and so on; UG01 and so on where it is no lawful ground
 * @param percent how much of the fee is let off; 0 where it is no lawful ground
 * @param basis the document and article
 * @param needsCertificate the competent authority certifies the project's nature
 * @param needsRelocation it holds only for a project lawfully approved to be relocated (确因地质条件等无法修建)
 */
public record Ground(
        long id,
        String code,
        String name,
        boolean lawful,
        int percent,
        String basis,
        Span span,
        boolean needsCertificate,
        boolean needsRelocation,
        boolean verified) {

    /** 免征: nothing is left to pay. */
    public boolean waives() {
        return percent == 100;
    }
}
