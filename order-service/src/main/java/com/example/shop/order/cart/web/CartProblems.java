package com.example.shop.order.cart.web;

import com.example.shop.conventions.problem.ProblemMapping;
import com.example.shop.conventions.problem.Problems;
import com.example.shop.order.cart.CartChanged;
import com.example.shop.order.cart.CartFull;
import com.example.shop.order.cart.UnknownCart;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Maps the exceptions of carts to problem details. */
@ProblemMapping
class CartProblems {

    @ExceptionHandler
    ProblemDetail on(CartChanged e) {
        return Problems.ofType("cart-changed", HttpStatus.CONFLICT, e.getMessage() + "; read it again");
    }

    @ExceptionHandler
    ProblemDetail on(CartFull e) {
        return Problems.ofType("cart-full", HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail on(UnknownCart e) {
        return Problems.ofType("unknown-cart", HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
    }
}
