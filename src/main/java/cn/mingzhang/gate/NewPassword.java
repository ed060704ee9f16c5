package cn.mingzhang.gate;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.OwnPassword;
import cn.mingzhang.people.PasswordCheck;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** 改密: the old one is asked, the new one judged; both sentences stand at their fields. */
@Component
class NewPassword {
    private final PasswordCheck check;
    private final OwnPassword passwords;

    NewPassword(PasswordCheck check, OwnPassword passwords) {
        this.check = check;
        this.passwords = passwords;
    }

    /** The old one is judged first: else a stranger at an open screen could ask which passwords were used before. */
    boolean change(Officer officer, PasswordForm form, Errors errors) {
        var verdict = check.judge(officer, form.password() == null ? "" : form.password());
        if (verdict.isLocked()) {
            errors.rejectValue("password", "gate.signing.locked", new Object[] {verdict.waitMinutes()}, null);
        } else if (!verdict.right()) {
            errors.rejectValue("password", "gate.password.wrong");
        } else {
            passwords.refusal(officer, form.wanted()).ifPresent(reason -> errors.rejectValue("next", reason));
            if (!form.wanted().equals(form.again())) {
                errors.rejectValue("again", "activate.differs");
            }
        }
        if (errors.hasErrors()) {
            return false;
        }
        passwords.change(officer, form.wanted());
        return true;
    }
}
