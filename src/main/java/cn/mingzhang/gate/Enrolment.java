package cn.mingzhang.gate;

import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** 登记动态码: the same at the door, for who must, and on one's own page. */
@Component
class Enrolment {
    private final Factors factors;
    private final Gate gate;

    Enrolment(Factors factors, Gate gate) {
        this.factors = factors;
        this.gate = gate;
    }

    /**
     * @param secret in groups of four, for who cannot take the picture
     * @param path under which the picture lies and the code is sent
     */
    record Page(String login, String secret, String path) {
        public String picture() {
            return path + "/qr.svg";
        }

        public String action() {
            return path + "/enrolment";
        }
    }

    /** Who reloads the page keeps the secret that his telephone may have taken already. */
    void beginOnce(Officer officer) {
        if (factors.pending(officer).isEmpty()) {
            factors.begin(officer);
        }
    }

    Page page(Officer officer, String path) {
        return new Page(officer.login(), TimeCode.base32(pending(officer)).replaceAll("(.{4})(?!$)", "$1 "), path);
    }

    String picture(Officer officer) {
        return SquareCode.svg(SquareCode.address(officer.login(), pending(officer)));
    }

    /** The ten recovery codes; the session that enrolled goes on as proven, all others of the account end. */
    Optional<List<String>> enrol(
            Officer officer, CodeForm form, HttpServletRequest request, HttpServletResponse response, Errors errors) {
        var codes = factors.enrol(officer, form.typed());
        if (codes.isPresent()) {
            gate.goOn(request, response, officer, Pass.of(request).orElseThrow().proven());
        } else {
            errors.rejectValue("code", "gate.enrol.wrong");
        }
        return codes;
    }

    private byte[] pending(Officer officer) {
        return factors.pending(officer).orElseThrow(() -> new NotVisible("no factor is being enrolled"));
    }
}
