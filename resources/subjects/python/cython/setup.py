# SPDX-License-Identifier: GPL-3.0-only
from Cython.Build import cythonize
from setuptools import Extension, setup

setup(
    name="bakeoff-subject-cython",
    version="1",
    py_modules=[],
    ext_modules=cythonize([Extension("fibonacci", ["fibonacci.pyx"])]),
)
