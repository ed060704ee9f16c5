package cn.mingzhang.collection;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.multipart.MultipartFile;

/** A rung as it is filled in: what the paper says, or the paper of the court or the tax office as it came in. */
record PaperForm(
        @Nullable Long version,
        @Nullable Issuer issuer,

        @Size(max = 60, message = "{collection.error.long}") @Nullable
        String number,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate datedOn,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate dueOn,

        @Size(max = 100, message = "{collection.error.long}") @Nullable
        String contact,

        @Size(max = 100, message = "{collection.error.long}") @Nullable
        String phone,

        @Size(max = 300, message = "{collection.error.long}") @Nullable
        String payWhere,

        @Size(max = 500, message = "{collection.error.long}") @Nullable
        String basis,

        @Size(max = 300, message = "{collection.error.long}") @Nullable
        String approval,

        @Size(max = 2000, message = "{collection.error.long}") @Nullable
        String facts,

        @Size(max = 500, message = "{collection.error.long}") @Nullable
        String consequence,

        @Size(max = 100, message = "{collection.error.long}") @Nullable
        String talkAt,

        @Size(max = 200, message = "{collection.error.long}") @Nullable
        String talkPlace,

        @Size(max = 1000, message = "{collection.error.long}") @Nullable
        String talkMatters,

        @Size(max = 100, message = "{collection.error.long}") @Nullable
        String reviewAgency,

        @Size(max = 100, message = "{collection.error.long}") @Nullable
        String suitCourt,

        @Size(max = 100, message = "{collection.error.long}") @Nullable
        String head,

        @Size(max = 200, message = "{collection.error.long}") @Nullable
        String address,

        @Size(max = 1000, message = "{collection.error.long}") @Nullable
        String opinion,

        @Size(max = 1000, message = "{collection.error.long}") @Nullable
        String assets,

        @Size(max = 100, message = "{collection.error.long}") @Nullable
        String court,

        @Size(max = 1000, message = "{collection.error.long}") @Nullable
        String remark,

        @Nullable List<MultipartFile> scan,
        @Nullable String password) {

    static PaperForm of(long version, LocalDate datedOn, @Nullable LocalDate dueOn, Map<Asked, String> usual) {
        return new PaperForm(
                version,
                Issuer.CIVIL_DEFENSE,
                "",
                datedOn,
                dueOn,
                usual.get(Asked.CONTACT),
                usual.get(Asked.PHONE),
                usual.get(Asked.PAY_WHERE),
                usual.get(Asked.BASIS),
                usual.get(Asked.APPROVAL),
                usual.get(Asked.FACTS),
                usual.get(Asked.CONSEQUENCE),
                usual.get(Asked.TALK_AT),
                usual.get(Asked.TALK_PLACE),
                usual.get(Asked.TALK_MATTERS),
                usual.get(Asked.REVIEW_AGENCY),
                usual.get(Asked.SUIT_COURT),
                usual.get(Asked.HEAD),
                usual.get(Asked.ADDRESS),
                usual.get(Asked.OPINION),
                usual.get(Asked.ASSETS),
                usual.get(Asked.COURT),
                "",
                null,
                null);
    }

    Map<Asked, String> said() {
        var said = new EnumMap<Asked, String>(Asked.class);
        put(said, Asked.CONTACT, contact);
        put(said, Asked.PHONE, phone);
        put(said, Asked.PAY_WHERE, payWhere);
        put(said, Asked.BASIS, basis);
        put(said, Asked.APPROVAL, approval);
        put(said, Asked.FACTS, facts);
        put(said, Asked.CONSEQUENCE, consequence);
        put(said, Asked.TALK_AT, talkAt);
        put(said, Asked.TALK_PLACE, talkPlace);
        put(said, Asked.TALK_MATTERS, talkMatters);
        put(said, Asked.REVIEW_AGENCY, reviewAgency);
        put(said, Asked.SUIT_COURT, suitCourt);
        put(said, Asked.HEAD, head);
        put(said, Asked.ADDRESS, address);
        put(said, Asked.OPINION, opinion);
        put(said, Asked.ASSETS, assets);
        put(said, Asked.COURT, court);
        return said;
    }

    private static void put(Map<Asked, String> said, Asked asked, @Nullable String text) {
        said.put(asked, clean(text));
    }

    String numberText() {
        return clean(number);
    }

    String remarkText() {
        return clean(remark);
    }

    public boolean isOurs() {
        return issuer == null || issuer == Issuer.CIVIL_DEFENSE;
    }

    boolean hasScan() {
        return scan != null && scan.stream().anyMatch(file -> !file.isEmpty());
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "").strip();
    }
}
