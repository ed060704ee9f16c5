package cn.mingzhang.gate;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page whether a signature would ask for a code; {@code ui/signing} reads it. */
@ControllerAdvice
class SigningAdvice {
    private final SigningProof proof;

    SigningAdvice(SigningProof proof) {
        this.proof = proof;
    }

    @ModelAttribute("codeAsked")
    boolean codeAsked(HttpServletRequest request) {
        return proof.asksCode(request);
    }
}
