package com.example.shop.conventions.problem;

/**
 * What is wrong with one part of a request.
 *
 * @param field where: a path such as {@code lines[0].quantity}, a parameter's or a header's name
 * @param message what would have been accepted, for a person to read
 */
public record FieldProblem(String field, String message) {}
