# SPDX-License-Identifier: GPL-3.0-only
"""Naive recursion with C types: the recursion itself never touches a Python object."""


cdef long long c_fib(int n) noexcept nogil:
    if n < 2:
        return n
    return c_fib(n - 1) + c_fib(n - 2)


def fib(int n):
    return c_fib(n)
