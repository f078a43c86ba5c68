package com.example.shop.console;

import com.example.shop.local.process.UserFacingException;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Shows one sentence if the suite or one of its services does not answer. */
@ControllerAdvice
class ProblemPages {

    @ExceptionHandler
    String show(UserFacingException problem, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        model.addAttribute("problem", problem.getMessage());
        return "problem";
    }
}
