package cn.mingzhang.gate;

import cn.mingzhang.people.CurrentOfficer;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.PasswordCheck;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * 签字凭证: what shows at a signature that it is he who signs. His password; and, where he has a second factor or must have one, a
 * proof by it that is not older than half an hour: a code is asked beside the password only when the last one is older.
 *
 * <p>Judge it outside the transaction of the deed, once everything else about the request is in order: only a password judged
 * here counts towards lock-out.
 */
@Component
public class SigningProof {
    private final PasswordCheck passwords;
    private final Factors factors;
    private final Certificates certificates;
    private final Gate gate;
    private final Duration fresh;

    SigningProof(
            PasswordCheck passwords,
            Factors factors,
            Certificates certificates,
            Gate gate,
            @Value("${mingzhang.factor.fresh:30m}") Duration fresh) {
        this.passwords = passwords;
        this.factors = factors;
        this.certificates = certificates;
        this.gate = gate;
        this.fresh = fresh;
    }

    /** Whether the page of a signature asks for a code beside the password ({@code ui/signing} shows the field). */
    public boolean asksCode(HttpServletRequest request) {
        return CurrentOfficer.of(request)
                .map(officer -> asksCode(request, officer))
                .orElse(false);
    }

    private boolean asksCode(HttpServletRequest request, Officer officer) {
        var pass = Pass.of(request);
        return (pass.map(Pass::enrolled).orElse(false) || factors.isDemandedOf(officer))
                && !pass.map(known -> known.isFresh(fresh)).orElse(false)
                && !certificates.proves(request, officer.id());
    }

    /**
     * Judges the password and, where one is asked, the parameter {@code code} of the request. What is wrong is said at the field
     * {@code password}.
     *
     * @return true if it is he
     */
    public boolean judge(Officer officer, @Nullable String password, HttpServletRequest request, Errors errors) {
        var verdict = passwords.judge(officer, password == null ? "" : password);
        if (verdict.isLocked()) {
            errors.rejectValue("password", "gate.signing.locked", new Object[] {verdict.waitMinutes()}, null);
        } else if (!verdict.right()) {
            errors.rejectValue("password", "gate.signing.wrong");
        } else if (asksCode(request, officer)) {
            return judgeCode(officer, request, errors);
        }
        return verdict.right();
    }

    private boolean judgeCode(Officer officer, HttpServletRequest request, Errors errors) {
        var code = request.getParameter("code");
        if (code == null || code.isBlank()) {
            errors.rejectValue("password", "gate.signing.code.missing");
            return false;
        }
        var verdict = factors.judge(officer, code);
        if (verdict.right()) {
            gate.provenAgain(request);
        } else if (verdict.waitMinutes() > 0) {
            errors.rejectValue("password", "gate.code.locked", new Object[] {verdict.waitMinutes()}, null);
        } else {
            errors.rejectValue("password", "gate.signing.code.wrong");
        }
        return verdict.right();
    }
}
