package cn.mingzhang.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Statuses for what the framework would answer otherwise; the refusals carry their own. The page is {@code error/<status>}.
 */
@ControllerAdvice
@Order(0)
class RefusalAdvice {

    /** An address with a number that is none names nothing: 404; a parameter that cannot be read is 400. */
    @ExceptionHandler
    void unreadable(MethodArgumentTypeMismatchException mismatch, HttpServletResponse response) throws IOException {
        var inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError((inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
    }

    /** Two people saved the same record at the same moment. */
    @ExceptionHandler
    void movedOn(OptimisticLockingFailureException stale, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }
}
